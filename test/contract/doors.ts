import { converse } from '../../src/channels/terminal/converse.ts';
import type { Answered } from '../../src/flow/walker.ts';
import type { Guide } from '../../src/guide/guide.ts';

/** One way of talking to the product: answers in, the values of the contacts' ways out, in screen order. */
export interface DoorUnderTest {
  readonly name: string;
  contacts(answers: readonly Answered[]): Promise<readonly string[]>;
}

const WAY =
  /^(?:Phone|Phone, out of hours|Live chat|Website|In person|Text|Video call|Text relay): (.*?)(?: \(.*\))?$/gm;

const unescaped = (markup: string) =>
  markup
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
const bare = (value: string) => value.replace(/^https:\/\//, '').replace(/\/$/, '');

/** The page, by its forms alone, as a browser without scripts uses it. */
export const pageDoor = (url: string): DoorUnderTest => ({
  name: 'page',
  async contacts(answers) {
    let markup = await (await fetch(url)).text();
    for (const [question, answer] of answers) {
      const state = /name="state" value="([^"]+)"/.exec(markup)?.[1] ?? '';
      const body = new URLSearchParams({ state, answer: `${question}:${answer}` });
      if (!markup.includes(`value="${question}:${answer}"`))
        throw new Error(`no button ${question}:${answer}`);
      markup = await (await fetch(url, { method: 'POST', body })).text();
    }
    return [...markup.matchAll(/ class="value[^>]*><bdi dir="ltr">([^<]*)<\/bdi>/g)].map(([, value = '']) =>
      bare(unescaped(value)),
    );
  },
});

/** The terminal's machine-readable form. */
export const terminalDoor = (guide: Guide, now: () => Date): DoorUnderTest => ({
  name: 'terminal',
  async contacts(answers) {
    let last = '';
    const lines = (async function* () {
      yield '';
      for (const [, answer] of answers) yield `#${answer}`;
    })();
    await converse(guide, {
      lines,
      write: (text) => {
        last = text;
      },
      now,
      json: true,
    });
    const { contacts } = JSON.parse(last) as { contacts: { ways: { value: string }[] }[] };
    return contacts.flatMap(({ ways }) => ways.map(({ value }) => bare(value)));
  },
});

/** A Bot Framework channel with buttons on this machine, answered in the same request. */
export const messagesDoor = (url: string): DoorUnderTest => {
  let talks = 0;
  return {
    name: 'api/messages',
    async contacts(answers) {
      const conversation = { id: `contract-${++talks}` };
      const send = async (more: object) => {
        const activity = {
          type: 'message',
          id: `${talks}-${JSON.stringify(more)}`,
          channelId: 'webchat',
          deliveryMode: 'expectReplies',
          serviceUrl: 'http://127.0.0.1:1/',
          from: { id: 'user' },
          recipient: { id: 'bot' },
          conversation,
          ...more,
        };
        const answer = await fetch(`${url}api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(activity),
        });
        return (
          (await answer.json()) as {
            activities: { text: string; suggestedActions?: { actions: { value: unknown }[] } }[];
          }
        ).activities.at(-1);
      };
      let reply = await send({ value: { go: 'restart' } });
      for (const [q, v] of answers) {
        const buttons = (reply?.suggestedActions?.actions ?? []).map(
          ({ value }) => value as { q: string; v: string },
        );
        const button = buttons.find((value) => value.q === q && value.v === v);
        if (!button) throw new Error(`no button ${q}:${v}`);
        reply = await send({ value: button });
      }
      return [...(reply?.text ?? '').matchAll(WAY)].map(([, value = '']) => bare(value));
    },
  };
};

/** A Direct Line client that asks for what is new, pressing the buttons it was sent. */
export const directLineDoor = (url: string): DoorUnderTest => ({
  name: 'direct-line',
  async contacts(answers) {
    const base = `${url}v3/directline`;
    const call = async (path: string, token: string, body?: object) => {
      const answer = await fetch(`${base}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return (await answer.json()) as {
        watermark: string;
        activities: { text: string; suggestedActions?: { actions: { value: unknown }[] } }[];
      };
    };
    const generated = await fetch(`${base}/tokens/generate`, { method: 'POST' });
    const { token, conversationId } = (await generated.json()) as { token: string; conversationId: string };
    await call('/conversations', token, {});
    const path = `/conversations/${conversationId}/activities`;
    let read = '';
    const last = async () => {
      const { activities, watermark } = await call(`${path}?watermark=${read}`, token);
      read = watermark;
      return activities.at(-1);
    };
    let reply = await last();
    for (const [q, v] of answers) {
      const buttons = (reply?.suggestedActions?.actions ?? []).map(
        ({ value }) => value as { q: string; v: string },
      );
      const value = buttons.find((button) => button.q === q && button.v === v);
      if (!value) throw new Error(`no button ${q}:${v}`);
      await call(path, token, { type: 'message', text: 'x', value });
      reply = await last();
    }
    return [...(reply?.text ?? '').matchAll(WAY)].map(([, value = '']) => bare(value));
  },
});
