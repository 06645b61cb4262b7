import { numbered } from '../../src/activities/numbered.ts';
import { type Choice, choicesOf } from '../../src/conversation/choices.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { turn } from '../../src/conversation/turn.ts';
import { viewOf } from '../../src/conversation/view-of.ts';
import type { FixedKey } from '../../src/words/frame.ts';
import type { Message, Said } from '../../src/words/message.ts';
import { everyConversation } from '../support/every-conversation.ts';
import { compiled } from '../support/test-app.ts';

const { rules, say, phrase } = compiled;
const NOW = new Date('2026-12-02T10:00:00Z');

/** What a button leads to, in one line. */
const outcome = (conversation: Conversation, input: Parameters<typeof turn>[2]) => {
  const { conversation: after, left } = turn(rules, conversation, input);
  return left ? 'left' : JSON.stringify(after);
};

interface Button {
  readonly does: Choice;
  readonly said: Said;
  /** Beneath safety words, or what the same button says in English. */
  readonly english: string;
}

/** Everything that a screen prints and that can be pressed, the bar included. */
function buttonsOf(message: Message): Button[] {
  const go = (to: Extract<Choice, { kind: 'go' }>['to'], said: Said, key: FixedKey): Button => ({
    does: { kind: 'go', to },
    said,
    english: phrase.frame('en')(key).text,
  });
  return [
    ...message.answers.map(({ id: answer, label }): Button => {
      const does: Choice = { kind: 'answer', question: message.question ?? '', answer };
      return { does, said: label, english: rules.printed('en', does).label };
    }),
    ...[...message.asides, ...message.controls].map(({ go: to, label }) =>
      go(to, label, to === 'exit' ? 'bar/exit' : `controls/${to}`),
    ),
    ...message.languages.map(({ id, name, dir }): Button => {
      const said: Said = { text: name, lang: id, dir };
      return { does: { kind: 'language', language: id }, said, english: name };
    }),
    go('exit', message.bar.exit, 'bar/exit'),
    go('emergency', message.bar.emergency.label, 'bar/emergency'),
    ...(message.bar.helpline ? [go('who-can-i-ring', message.bar.helpline.label, 'bar/helpline')] : []),
    go('exit', phrase.frame(message.language)('bar/leave'), 'bar/leave'),
  ];
}

const formsOf = ({ said: { text }, english }: Button) => [
  text,
  `  ${text.toUpperCase()}. `,
  ...(english === text ? [] : [english, `${text} (${english})`, `${text}\n${english}`]),
];

/** Each form of words on a screen with the buttons that say it: where two say the same, either may be meant. */
function sayingsOf(buttons: readonly Button[]): ReadonlyMap<string, readonly Button[]> {
  const sayings = new Map<string, Button[]>();
  for (const button of buttons)
    for (const text of formsOf(button)) sayings.set(text, [...(sayings.get(text) ?? []), button]);
  return sayings;
}

describe.each(rules.languages)('in %s', (language) => {
  const screens = everyConversation(language).map((conversation) => {
    const view = viewOf(rules, conversation);
    return { conversation, view, message: say(view, language, NOW, 'bot-framework') };
  });

  test('the words of every button on every screen do what the button does', () => {
    const wrong = screens.flatMap(({ conversation, message }) => {
      const done = new Map<Choice, string>();
      const outcomeOf = ({ does }: Button) => {
        const known = done.get(does) ?? outcome(conversation, does);
        done.set(does, known);
        return known;
      };
      return [...sayingsOf(buttonsOf(message))].flatMap(([text, buttons]) => {
        if (language === 'pl' && text.toLowerCase() === 'no') return [];
        const did = outcome(conversation, { kind: 'say', text });
        return buttons.map(outcomeOf).includes(did) ? [] : [`${message.question ?? message.view}: ${text}`];
      });
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  test('a number printed beside a button does what the button does, with or without its words', () => {
    for (const { conversation, view, message } of screens) {
      const lines = numbered(message);
      const choices = choicesOf(view, rules.languages);
      expect(lines.map(({ number }) => number)).toEqual(
        choices.slice(0, lines.length).map((_, at) => at + 1),
      );
      expect(lines.length).toBeGreaterThanOrEqual(choices.length - 1);
      for (const { number, said } of lines) {
        const button = buttonsOf(message).find((one) => one.said.text === said.text);
        const right = button && outcome(conversation, button.does);
        for (const text of [`${number}`, `${number}. ${said.text}`, `${number} ${said.text}`])
          expect([text, outcome(conversation, { kind: 'say', text, numbered: true })]).toEqual([text, right]);
      }
    }
  });

  test('where only answers have numbers, another number presses nothing', () => {
    for (const { conversation, message } of screens) {
      const text = `${message.answers.length + message.asides.length + 1}`;
      if (message.answers.length === 0) continue;
      expect(turn(rules, conversation, { kind: 'say', text }).left).toBe(false);
      const back = outcome(conversation, { kind: 'go', to: 'back' });
      if (back !== JSON.stringify(conversation))
        expect(outcome(conversation, { kind: 'say', text })).not.toBe(back);
    }
  });
});

test('an English “No” typed in Polish, where it can mean yes, is not sure', () => {
  for (const conversation of everyConversation('pl')) {
    const view = viewOf(rules, conversation);
    if (!view.answers.includes('no') || view.question === undefined) continue;
    const unsure = ['not-sure', 'skip'].find((id) => view.answers.includes(id)) ?? '';
    const right = { kind: 'answer', question: view.question, answer: unsure } as const;
    for (const text of ['No', 'no', 'No.'])
      expect(outcome(conversation, { kind: 'say', text })).toBe(outcome(conversation, right));
  }
});

describe('a call for help in few signs or in words', () => {
  test.each([
    ...[
      '9️⃣9️⃣9️⃣',
      '9 9 9',
      '9-9-9',
      '9. 9. 9.',
      '９９９',
      '٩٩٩',
      '911',
      '112',
      'nine nine nine',
      'Nine, nine, nine!',
    ],
    ...['nine one one', 'help', 'dziewięć dziewięć dziewięć', 'дев’ять дев’ять дев’ять', 'nouă nouă nouă'],
    ...['नौ नौ नौ', 'تسعة تسعة تسعة', 'pomocy', 'ajutor'],
  ])(
    '%j opens the emergency view in every language, at the first question, the safety question and later',
    (text) => {
      for (const language of rules.languages) {
        for (const conversation of [...everyConversation(language)].filter((_, at) => at % 12 === 0))
          expect(outcome(conversation, { kind: 'say', text })).toBe(
            outcome(conversation, { kind: 'go', to: 'emergency' }),
          );
      }
    },
  );

  test('the picture of a key is its number', () => {
    for (const conversation of everyConversation('en')) {
      const { question, answers } = viewOf(rules, conversation);
      const answer = answers[1];
      if (question === undefined || answer === undefined) continue;
      const right = outcome(conversation, { kind: 'answer', question, answer });
      expect(outcome(conversation, { kind: 'say', text: '2️⃣' })).toBe(right);
    }
  });
});

test.each(rules.languages)(
  'the words that the %s help page says can be typed act at once, on every screen',
  (language) => {
    const { text } = phrase(language, 'interrupts:help/blocks/3/p');
    const [, list = ''] = /[:：](.*)$/u.exec(text) ?? [];
    const words = list
      .split(/[,،、]/u)
      .map((word) => word.replace(/^\P{L}+(?=\p{L})|[.।“”«»‘’]/gu, '').trim());
    expect(words).toHaveLength(4);
    for (const conversation of everyConversation(language)) {
      for (const [at, to] of (['back', 'restart', 'emergency', 'emergency'] as const).entries())
        expect([words[at], outcome(conversation, { kind: 'say', text: words[at] ?? '' })]).toEqual([
          words[at],
          outcome(conversation, { kind: 'go', to }),
        ]);
    }
  },
);
