import { DirectLine } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import XMLHttpRequest from 'xhr2';

/** What the library expects of a browser, and nothing more. */
Object.assign(globalThis, { XMLHttpRequest, WebSocket });

export interface Button {
  readonly title: string;
  readonly value: Readonly<Record<string, unknown>>;
}

export interface Activity {
  readonly id: string;
  readonly type: string;
  readonly timestamp: string;
  readonly text?: string;
  readonly locale?: string;
  readonly from: { id: string; role: string };
  readonly conversation: { id: string };
  readonly channelData: { clientActivityID?: string; 'webchat:sequence-id': number };
  readonly suggestedActions?: { actions: Button[] };
  readonly attachments?: { contentType: string; content: { body: unknown[] } }[];
}

export interface Options {
  readonly webSocket?: boolean;
  readonly token?: string;
  readonly conversationId?: string;
  readonly watermark?: string;
  readonly locale?: string;
}

/** Those of the test that is running: they end with it. */
const clients: Client[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.end();
});

/** The real client library, talking to a server of ours, with all it received and all it went through. */
export class Client {
  readonly received: Activity[] = [];
  readonly states: number[] = [];
  readonly line: DirectLine;
  failure: unknown;

  constructor(url: string, options: Options) {
    clients.push(this);
    const { locale, ...rest } = options;
    this.line = new DirectLine({
      domain: `${url}v3/directline`,
      pollingInterval: 200,
      timeout: 2_000,
      // Its wait before it connects again is random, of 3 to 15 seconds: here always the shortest.
      random: () => 0,
      ...(locale === undefined ? {} : { conversationStartProperties: { locale } }),
      ...rest,
    } as never);
    this.line.connectionStatus$.subscribe((state) => this.states.push(state));
    this.line.activity$.subscribe(
      (activity) => this.received.push(activity as unknown as Activity),
      (error: unknown) => {
        this.failure = error;
      },
    );
  }

  get bot(): readonly Activity[] {
    return this.received.filter(({ type, from }) => type === 'message' && from.role === 'bot');
  }
  get own(): readonly Activity[] {
    return this.received.filter(({ from }) => from.role === 'user');
  }
  get last(): Activity {
    const last = this.bot.at(-1);
    if (!last) throw new Error('nothing received');
    return last;
  }

  post(activity: object): Promise<string> {
    return new Promise((resolve, reject) => {
      this.line
        .postActivity({ type: 'message', from: { id: 'me' }, ...activity } as never)
        .subscribe(resolve, reject);
    });
  }

  button(label: string): Button {
    const found = this.last.suggestedActions?.actions.find(({ title }) => title === label);
    if (!found) throw new Error(`no button ${label}`);
    return found;
  }

  /** Presses a button as Web Chat does, and waits for the answer. */
  async press(label: string): Promise<Activity> {
    const before = this.bot.length;
    const { title, value } = this.button(label);
    await this.post({ text: title, value, channelData: { clientActivityID: clientId() } });
    await until(() => this.bot.length > before);
    return this.last;
  }

  end(): void {
    this.line.end();
  }
}

let ids = 0;
export const clientId = (): string => `client-${++ids}`;

export async function until(seen: () => boolean | Promise<boolean>, milliseconds = 10_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await seen())) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export interface Given {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
}

export async function generate(url: string): Promise<Given> {
  const answer = await fetch(`${url}v3/directline/tokens/generate`, { method: 'POST' });
  return (await answer.json()) as Given;
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
