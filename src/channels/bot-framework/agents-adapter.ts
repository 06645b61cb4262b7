import {
  AuthType,
  ConnectorClient,
  HttpClient,
  type HttpRequestConfig,
  type HttpResponse,
  MessageFactory,
  MsalTokenProvider,
} from '@microsoft/agents-hosting';
import type { Outbox } from '../../activities/outbox.ts';
import type { Reply } from '../../activities/reply.ts';
import type { Activity } from './activity.ts';
import type { Adapter } from './adapter.ts';
import { callChannel } from './channel-call.ts';
import { DeliveryError } from './delivery-error.ts';
import { type OneCall, oneCallEach } from './one-call.ts';
import type { BotSettings } from './settings.ts';
import { makeSignIn, SCOPE } from './sign-in.ts';

type SdkActivity = ReturnType<typeof MessageFactory.text>;
type Token = () => Promise<string>;

/** One attempt that ends in time and follows no redirect: the SDK's own waits for ever and goes where it is sent. */
class OneTry extends HttpClient {
  #end = Number.POSITIVE_INFINITY;

  until(end: number): void {
    this.#end = end;
  }

  override async request<T>(config: HttpRequestConfig): Promise<HttpResponse<T>> {
    const { status, data } = await callChannel({
      serviceUrl: this.baseURL,
      path: config.url,
      method: config.method.toUpperCase(),
      headers: { ...this.defaultHeaders, ...config.headers },
      ...(config.data === undefined ? {} : { body: config.data }),
      end: this.#end,
    });
    return { data: data as T, status, statusText: '', headers: new Headers(), config };
  }
}

/** The SDK's client of the channel, on an HTTP client of ours. */
class Connector extends ConnectorClient {
  readonly http: OneTry;

  constructor(serviceUrl: string) {
    const http = new OneTry({ baseURL: serviceUrl, headers: { accept: 'application/json' } });
    super(http);
    this.http = http;
  }
}

/**
 * Microsoft 365 Agents SDK. Of it only what carries a reply is used: its `process()` checks no token, its
 * `authorizeJWT` needs another server than ours, and its `onTurnError` speaks to people of bugs and source code.
 */
export function openAgentsAdapter(settings: BotSettings): Adapter {
  const token = tokenOf(settings);
  return {
    async run(activity, turn) {
      if (activity.deliveryMode !== 'expectReplies') {
        await turn(lineOf(activity, token));
        return [];
      }
      const replies: unknown[] = [];
      await turn({
        send: async (reply) => {
          replies.push({ ...reply, ...aboutReply(activity) });
          return undefined;
        },
        replace: async () => {},
        remove: async () => {},
      });
      return replies;
    },
  };
}

function tokenOf(settings: BotSettings): Token | undefined {
  const { MicrosoftAppId: clientId, MicrosoftAppType, MicrosoftAppTenantId: tenantId } = settings;
  if (clientId === '') return undefined;
  if (MicrosoftAppType !== 'UserAssignedMSI') return makeSignIn(settings);
  const identity = new MsalTokenProvider({ clientId, tenantId, authType: AuthType.UserManagedIdentity });
  return () =>
    identity.getAccessToken(SCOPE).catch(() => {
      throw new DeliveryError({ signIn: true });
    });
}

/** To whom a reply goes, as the protocol asks. */
const aboutReply = ({ channelId, serviceUrl, conversation, from, recipient, id }: Activity) => ({
  channelId,
  serviceUrl,
  conversation,
  from: recipient,
  recipient: from,
  ...(id === undefined ? {} : { replyToId: id }),
});

function lineOf(activity: Activity, token: Token | undefined): Outbox {
  // The SDK puts ids into a path as they stand.
  const place = encodeURIComponent(activity.conversation.id);
  const connector = new Connector(activity.serviceUrl);
  const oneCall: OneCall = oneCallEach(() => new DeliveryError());
  const call = <T>(make: () => Promise<T>) =>
    oneCall(async (end) => {
      connector.http.until(end);
      if (token) connector.http.setHeader('authorization', `Bearer ${await token()}`);
      return make();
    });
  const built = (reply: Reply, more: object = {}): SdkActivity =>
    Object.assign(MessageFactory.text(''), { text: undefined }, reply, aboutReply(activity), more);
  return {
    async send(reply) {
      const body = built(reply);
      const { id } = activity;
      const sent = await call(() =>
        id === undefined
          ? connector.sendToConversation(place, body)
          : connector.replyToActivity(place, id, body),
      );
      return sent.id || undefined;
    },
    async replace(id, reply) {
      await call(() => connector.updateActivity(place, encodeURIComponent(id), built(reply, { id })));
    },
    async remove(id) {
      await call(() => connector.deleteActivity(place, encodeURIComponent(id)));
    },
  };
}
