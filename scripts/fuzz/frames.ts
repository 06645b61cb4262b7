import { randomBytes } from 'node:crypto';
import type { Chance } from './chance.ts';
import { type Asked, asked } from './request.ts';

/** The request that opens a stream; the ticket in its address counts once. */
export function openingOf(chance: Chance, streamUrl: string): Asked {
  const { pathname, search } = new URL(streamUrl);
  return asked('GET', `${pathname}${search}`, {
    origin: 'https://council.example',
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': chance.of(['13', '13', '13', '8', 'x']),
    'sec-websocket-key': chance.is(0.95) ? Buffer.alloc(16, chance.below(256)).toString('base64') : 'x',
    ...(chance.is(0.1)
      ? { 'sec-websocket-extensions': 'permessage-deflate; server_max_window_bits=99' }
      : {}),
  });
}

/** Frames of any kind, right or wrong: of all lengths told, masked or not, in parts, with bits that nobody has agreed on. */
export function framesFrom(chance: Chance): Buffer {
  return Buffer.concat(Array.from({ length: 1 + chance.below(6) }, () => frame(chance)));
}

function frame(chance: Chance): Buffer {
  const content = randomBytes(chance.of([0, 0, 1, 5, 125, 126, 300, 66_000]));
  const told = chance.is(0.1) ? chance.below(70_000) : content.length;
  const masked = chance.is(0.85);
  const first =
    (chance.is(0.8) ? 0x80 : 0) |
    (chance.is(0.05) ? 0x70 : 0) |
    chance.of([0, 1, 2, 8, 9, 10, 1, 2, chance.below(16)]);
  const mask = masked ? 0x80 : 0;
  const length =
    told < 126
      ? Buffer.from([mask | told])
      : told < 65_536
        ? Buffer.from([mask | 126, told >> 8, told & 255])
        : Buffer.from([mask | 127, 0, 0, 0, 0, 0, 1, (told >> 8) & 255, told & 255]);
  return Buffer.concat([Buffer.from([first]), length, masked ? Buffer.alloc(4) : Buffer.alloc(0), content]);
}
