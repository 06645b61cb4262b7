import { converse } from '../../src/channels/terminal/converse.ts';
import type { Answered } from '../../src/flow/walker.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { activity } from '../channels/bot-framework/new-activity.ts';

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

/**
 * The page, by its forms alone, as a browser without scripts uses it. Each page holds all of its own state, so a way
 * goes on from the page where it parts from the one before.
 */
export const pageDoor = (url: string): DoorUnderTest => {
  const pages = new Map<string, string>();
  async function page(answers: readonly Answered[]): Promise<string> {
    const place = JSON.stringify(answers);
    const known = pages.get(place);
    if (known !== undefined) return known;
    const last = answers.at(-1);
    const markup = last
      ? await next(await page(answers.slice(0, -1)), last)
      : await (await fetch(url)).text();
    pages.set(place, markup);
    return markup;
  }
  async function next(markup: string, [question, answer]: Answered): Promise<string> {
    const state = /name="state" value="([^"]+)"/.exec(markup)?.[1] ?? '';
    if (!markup.includes(`value="${question}:${answer}"`)) throw new Error(`no button ${question}:${answer}`);
    const body = new URLSearchParams({ state, answer: `${question}:${answer}` });
    return (await fetch(url, { method: 'POST', body })).text();
  }
  return {
    name: 'page',
    contacts: async (answers) =>
      [...(await page(answers)).matchAll(/ class="value[^>]*><bdi[^>]*>(.*?)<\/bdi>/g)].map(
        ([, value = '']) => bare(unescaped(value.replaceAll('<wbr>', ''))),
      ),
  };
};

/** The terminal's machine-readable form. */
export const terminalDoor = (guide: Guide, clock: () => Date): DoorUnderTest => ({
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
      clock,
      json: true,
    });
    const { contacts } = JSON.parse(last) as { contacts: { ways: { value: string }[] }[] };
    return contacts.flatMap(({ ways }) => ways.map(({ value }) => bare(value)));
  },
});

interface Reply {
  readonly text: string;
  readonly suggestedActions?: { readonly actions: readonly { readonly value: Button }[] };
}
type Button = Readonly<Record<string, unknown>>;

/** One long chat: back to where two ways part, by the Back button, then on by the answers' buttons. */
function chat(begin: () => Promise<Reply>, press: (value: Button) => Promise<Reply>) {
  let at: readonly Answered[] = [];
  let reply: Reply | undefined;
  const pressed = async (wanted: Button) => {
    const found = reply?.suggestedActions?.actions.find(({ value }) =>
      Object.entries(wanted).every(([name, part]) => value[name] === part),
    );
    if (!found) throw new Error(`no button ${JSON.stringify(wanted)}`);
    reply = await press(found.value);
  };
  return async (answers: readonly Answered[]): Promise<readonly string[]> => {
    reply ??= await begin();
    const parts = at.findIndex((one, index) => String(one) !== String(answers[index]));
    const same = parts < 0 ? at.length : parts;
    for (let steps = at.length; steps > same; steps--) await pressed({ go: 'back' });
    for (const [q, v] of answers.slice(same)) await pressed({ q, v });
    at = answers;
    // A line break of markdown is two spaces.
    return [...reply.text.replace(/ +$/gm, '').matchAll(WAY)].map(([, value = '']) => bare(value));
  };
}

/** A Bot Framework channel with buttons on this machine, answered in the same request. */
export const messagesDoor = (url: string): DoorUnderTest => {
  const send = async (value?: Button) => {
    const answer = await fetch(`${url}api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(
        activity({
          conversation: { id: 'contract' },
          serviceUrl: 'http://127.0.0.1:1/',
          ...(value ? { value } : {}),
        }),
      ),
    });
    const { activities } = (await answer.json()) as { activities: Reply[] };
    return only(activities);
  };
  return { name: 'api/messages', contacts: chat(send, send) };
};

/** A Direct Line client that asks for what is new, pressing the buttons it was sent. */
export const directLineDoor = (url: string): DoorUnderTest => {
  const base = `${url}v3/directline`;
  let token = '';
  let path = '';
  let read = '';
  const call = async (address: string, body?: object) => {
    const answer = await fetch(`${base}${address}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return answer.json();
  };
  const last = async () => {
    const { activities, watermark } = (await call(`${path}?watermark=${read}`)) as {
      activities: Reply[];
      watermark: string;
    };
    read = watermark;
    return only(activities.slice(-1));
  };
  const begin = async () => {
    const generated = (await (await fetch(`${base}/tokens/generate`, { method: 'POST' })).json()) as {
      token: string;
      conversationId: string;
    };
    token = generated.token;
    await call('/conversations', {});
    path = `/conversations/${generated.conversationId}/activities`;
    return last();
  };
  const press = async (value: Button) => {
    await call(path, { type: 'message', text: 'x', value });
    return last();
  };
  return { name: 'direct-line', contacts: chat(begin, press) };
};

function only(replies: readonly Reply[]): Reply {
  const [reply] = replies;
  if (!reply || replies.length > 1) throw new Error(`${replies.length} replies`);
  return reply;
}
