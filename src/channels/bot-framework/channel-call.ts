import { EventEmitter } from 'node:events';
import { Agent, type Dispatcher, EnvHttpProxyAgent, getGlobalDispatcher, request } from 'undici';
import { DeliveryError } from './delivery-error.ts';

interface Call {
  readonly serviceUrl: string;
  /** Below the service's address, its parts encoded. */
  readonly path: string;
  readonly method: Dispatcher.HttpMethod;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** When it has to be over, as `performance.now()`. */
  readonly end: number;
}

interface Answered {
  readonly status: number;
  /** The parsed body; an empty object when there is none. */
  readonly data: object;
}

/** Bytes; a channel answers with the id of what it took. */
const LARGEST = 1_000_000;

/** The machine's proxy where it names one (see proxy.ts), else our own. */
const own = new Agent({ maxResponseSize: LARGEST });
function wayOut(): Dispatcher {
  const led = getGlobalDispatcher();
  return led instanceof EnvHttpProxyAgent ? led : own;
}

/**
 * One call to the channel's service: made once, over in time, and led nowhere else. The SDKs' own clients try four times,
 * wait for ever, follow redirects with what was said in hand, and build themselves anew for every turn. undici's
 * `request` and not node's `fetch`, which wraps it in streams that cost more than all the rest of a call.
 * @throws DeliveryError
 */
export async function callChannel({ serviceUrl, path, method, headers, body, end }: Call): Promise<Answered> {
  const left = end - performance.now();
  // A call whose token came too late is not made: its reply would stand beneath the answer to a later message.
  if (left <= 0) throw new DeliveryError({ unsent: true });
  const signal = new EventEmitter();
  const over = setTimeout(() => signal.emit('abort'), Math.ceil(left));
  try {
    const answer = await request(`${serviceUrl.replace(/\/$/, '')}/${path}`, {
      dispatcher: wayOut(),
      method,
      headers: headersOf(headers, body !== undefined),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal,
    });
    const text = await answer.body.text();
    const status = answer.statusCode;
    if (status < 200 || status > 299)
      throw new DeliveryError({ status, retryAfter: firstOf(answer.headers['retry-after']) });
    return { status, data: parsed(text) };
  } finally {
    clearTimeout(over);
  }
}

const firstOf = (values: string | string[] | undefined) => (Array.isArray(values) ? values[0] : values);

/** A name is one name however it is written: "Content-Type" beside "content-type" would be sent as two types in one line. */
function headersOf(given: Call['headers'], json: boolean): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (json) headers['content-type'] = 'application/json';
  for (const [name, value] of Object.entries(given ?? {})) headers[name.toLowerCase()] = value;
  return headers;
}

function parsed(text: string): object {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
