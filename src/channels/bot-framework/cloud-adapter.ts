import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from 'botbuilder';
import type { Outbox } from '../../activities/outbox.ts';
import type { Reply } from '../../activities/reply.ts';
import type { Activity } from './activity.ts';
import type { Adapter } from './adapter.ts';
import { callChannel } from './channel-call.ts';
import { DeliveryError } from './delivery-error.ts';
import { oneCallEach } from './one-call.ts';
import type { BotSettings } from './settings.ts';
import { makeSignIn, SCOPE } from './sign-in.ts';

type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;
type SdkActivity = TurnContext['activity'];
type Connectors = Required<Parameters<CloudAdapter['processActivity']>[0] & object>['connectorFactory'];
type Connector = Awaited<ReturnType<Connectors['create']>>;
type Tokens = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>;
type Signer = Awaited<ReturnType<Credentials['createCredentials']>>;
/** Gives the headers by which the channel knows us. */
type Signed = () => Promise<Readonly<Record<string, string>>>;
/** When the call that is under way has to be over. */
interface Ending {
  at: number;
}

/** Nobody signs in here: the client for it, which the SDK makes for every turn, is left out. */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  override async createUserTokenClient(): Promise<Tokens> {
    return {} as Tokens;
  }
}

/** The SDK's adapter, fed with activities whose sender our own guard has already made sure of. */
class GuardedAdapter extends CloudAdapter {
  readonly #appId: string;
  readonly #signed: Signed;

  constructor(credentials: Credentials, appId: string) {
    super(new Authentication({}, credentials));
    this.#appId = appId;
    this.#signed = signing(credentials, appId);
  }

  async direct(activity: Activity, turn: (outbox: Outbox) => Promise<void>): Promise<readonly unknown[]> {
    const ending: Ending = { at: Number.POSITIVE_INFINITY };
    const connector = connectorTo(activity.serviceUrl, this.#signed, ending);
    const result = {
      audience: SCOPE,
      claimsIdentity: this.createClaimsIdentity(this.#appId),
      connectorFactory: { create: async () => connector } as Connectors,
    };
    let replies: readonly unknown[] = [];
    await this.processActivity(result, { ...activity } as unknown as SdkActivity, async (context) => {
      await turn(lineOf(context, ending));
      replies = context.bufferedReplyActivities;
    });
    return replies;
  }
}

/** Signs as the SDK's credentials do. */
function signing(credentials: Credentials, appId: string): Signed {
  if (appId === '') return async () => ({});
  let known: Promise<Signer> | undefined;
  return async () => {
    known ??= credentials.createCredentials(appId, SCOPE, '', true);
    const headers: Record<string, string> = {};
    const set = (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    };
    const request = { headers: { set } } as unknown as Parameters<Signer['signRequest']>[0];
    await (await known).signRequest(request);
    return headers;
  };
}

/** What the SDK asks of its client of the channel: four calls, which cost nothing until one is made. */
function connectorTo(serviceUrl: string, signed: Signed, ending: Ending): Connector {
  const call = async (method: string, [conversation, activity]: readonly string[], body?: unknown) => {
    const below = activity === undefined ? '' : `/${encodeURIComponent(activity)}`;
    const path = `v3/conversations/${encodeURIComponent(conversation ?? '')}/activities${below}`;
    const headers = await signed();
    return (await callChannel({ serviceUrl, path, method, headers, body, end: ending.at })).data;
  };
  const conversations = {
    replyToActivity: (place: string, id: string, body: unknown) => call('POST', [place, id], body),
    sendToConversation: (place: string, body: unknown) => call('POST', [place], body),
    updateActivity: (place: string, id: string, body: unknown) => call('PUT', [place, id], body),
    deleteActivity: (place: string, id: string) => call('DELETE', [place, id]),
  };
  return { conversations } as unknown as Connector;
}

/** @throws Error when the settings are half given: the SDK says what is missing. */
export function openCloudAdapter(settings: BotSettings): Adapter {
  const adapter = new GuardedAdapter(credentialsOf(settings), settings.MicrosoftAppId);
  return { run: (activity, turn) => adapter.direct(activity, turn) };
}

function credentialsOf(settings: BotSettings): Credentials {
  const { MicrosoftAppId, MicrosoftAppType, MicrosoftAppTenantId } = settings;
  if (MicrosoftAppId === '') return new ConfigurationServiceClientCredentialFactory({});
  if (MicrosoftAppType === 'UserAssignedMSI')
    return new ConfigurationServiceClientCredentialFactory({
      MicrosoftAppId,
      MicrosoftAppType,
      MicrosoftAppTenantId,
    });
  const token = makeSignIn(settings);
  const signRequest: Signer['signRequest'] = async (request) => {
    request.headers.set('authorization', `Bearer ${await token()}`);
    return request;
  };
  return {
    isValidAppId: async (appId) => appId === MicrosoftAppId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest }),
  };
}

function lineOf(context: TurnContext, ending: Ending): Outbox {
  const oneCall = oneCallEach(failed);
  const call = <T>(make: () => Promise<T>) =>
    oneCall((end) => {
      ending.at = end;
      return make();
    });
  return {
    async send(reply: Reply) {
      const sent = await call(() => context.sendActivity(reply as Partial<SdkActivity>));
      return sent?.id || undefined;
    },
    async replace(id, reply) {
      await call(() => context.updateActivity({ ...reply, id } as Partial<SdkActivity>));
    },
    remove: (id) => call(() => context.deleteActivity(id)),
  };
}

/** How a managed identity that is not there, or not allowed, is told. */
const IDENTITY = new Set(['AuthenticationError', 'CredentialUnavailableError']);

const failed = (error: unknown): DeliveryError =>
  new DeliveryError({ signIn: IDENTITY.has((error as { name?: string }).name ?? '') });
