import { type Colour, png } from './png.ts';

/** Samples a pixel and side, for smooth edges. */
const FINE = 4;

/** A speech bubble in a square of side 1: a rounded box and its tail. `grow` widens it on every side. */
function inBubble(x: number, y: number, grow: number): boolean {
  const [left, right, top, bottom] = [0.2 - grow, 0.8 + grow, 0.24 - grow, 0.64 + grow];
  const round = 0.1 + grow;
  const dx = Math.max(left + round - x, x - (right - round), 0);
  const dy = Math.max(top + round - y, y - (bottom - round), 0);
  const box = dx * dx + dy * dy <= round * round;
  const depth = y - (0.64 + grow);
  const tail = depth >= -0.02 && depth <= 0.16 && x >= 0.34 - grow && x <= 0.5 + grow - depth;
  return box || tail;
}

/** How much of a pixel lies inside, from 0 to 1. */
function cover(size: number, px: number, py: number, inside: (x: number, y: number) => boolean): number {
  let hits = 0;
  for (let i = 0; i < FINE * FINE; i++) {
    const x = (px + ((i % FINE) + 0.5) / FINE) / size;
    const y = (py + (Math.floor(i / FINE) + 0.5) / FINE) / size;
    if (inside(x, y)) hits += 1;
  }
  return hits / (FINE * FINE);
}

/** The icon in colour, 192 pixels wide: a plain bubble that tells nobody what is asked. @param accent `#1D3B53` */
export function colourIcon(accent: string): Buffer {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
  const size = 192;
  return png(size, (x, y): Colour => {
    const white = cover(size, x, y, (at, down) => inBubble(at, down, 0));
    const mix = (part: number) => Math.round(part + (255 - part) * white);
    return [mix(red), mix(green), mix(blue), 255];
  });
}

/** The icon as a white outline on nothing, 32 pixels wide. */
export function outlineIcon(): Buffer {
  const size = 32;
  return png(size, (x, y): Colour => {
    const line = cover(size, x, y, (at, down) => inBubble(at, down, 0.1) && !inBubble(at, down, 0.03));
    return [255, 255, 255, Math.round(255 * line)];
  });
}
