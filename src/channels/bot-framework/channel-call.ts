import { DeliveryError } from './delivery-error.ts';

interface Call {
  readonly serviceUrl: string;
  /** Below the service's address, its parts encoded. */
  readonly path: string;
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** When it has to be over, as `performance.now()`. */
  readonly end: number;
}

interface Answered {
  readonly response: Response;
  /** The parsed body; an empty object when there is none. */
  readonly data: object;
}

/**
 * One call to the channel's service: made once, over in time, and led nowhere else. The SDKs' own clients try four times,
 * wait for ever, follow redirects with what was said in hand, and build themselves anew for every turn.
 * @throws DeliveryError
 */
export async function callChannel({ serviceUrl, path, method, headers, body, end }: Call): Promise<Answered> {
  const left = end - performance.now();
  // A call whose token came too late is not made: its reply would stand beneath the answer to a later message.
  if (left <= 0) throw new DeliveryError();
  const response = await fetch(`${serviceUrl.replace(/\/$/, '')}/${path}`, {
    method,
    headers: headersOf(headers, body !== undefined),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: 'manual',
    signal: AbortSignal.timeout(Math.ceil(left)),
  });
  const text = await response.text();
  const { ok, status } = response;
  if (!ok) throw new DeliveryError({ status, retryAfter: response.headers.get('retry-after') });
  return { response, data: parsed(text) };
}

/** A name is one name however it is written: "Content-Type" beside "content-type" would be sent as two types in one line. */
function headersOf(given: Call['headers'], json: boolean): Headers {
  const headers = new Headers({ accept: 'application/json' });
  if (json) headers.set('content-type', 'application/json');
  for (const [name, value] of Object.entries(given ?? {})) headers.set(name, value);
  return headers;
}

function parsed(text: string): object {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
