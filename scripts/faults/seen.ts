import type { Seen } from './positions.ts';

interface Button {
  readonly q?: string;
  readonly turnNumber?: number;
  readonly v?: string;
}

/** Every value that buttons carry, wherever they lie in an activity. */
function buttonsIn(value: unknown): Button[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('q' in value && 'v' in value) return [value as Button];
  return Object.values(value).flatMap(buttonsIn);
}

/** Reads the activities of an answer as a person would see them. */
export function seenIn(body: string): Seen | undefined {
  try {
    const { activities = [] } = JSON.parse(body) as { activities?: { text?: string }[] };
    const buttons = activities.flatMap(buttonsIn);
    return {
      question: buttons[0]?.q,
      answers: buttons.map(({ v = '' }) => v),
      turnNumber: buttons[0]?.turnNumber,
      text: activities.map(({ text = '' }) => text).join('\n'),
    };
  } catch {
    return undefined;
  }
}
