import type { Button, Seen } from './positions.ts';

interface Said {
  readonly text?: string;
  readonly suggestedActions?: { readonly actions: readonly Button[] };
}

/** Reads the activities of an answer as a person would see them. */
export function seenIn(body: string): Seen | undefined {
  try {
    const { activities = [] } = JSON.parse(body) as { activities?: Said[] };
    const buttons = activities.flatMap(({ suggestedActions }) => suggestedActions?.actions ?? []);
    const answers = buttons.filter(({ value }) => value.q !== undefined);
    return {
      question: answers[0]?.value.q,
      answers: answers.map(({ value }) => value.v ?? ''),
      turnNumber: answers[0]?.value.n,
      buttons,
      text: activities.map(({ text = '' }) => text).join('\n'),
    };
  } catch {
    return undefined;
  }
}
