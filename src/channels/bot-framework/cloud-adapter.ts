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
import { DeliveryError } from './delivery-error.ts';
import { oneCallEach } from './one-call.ts';
import type { BotSettings } from './settings.ts';
import { makeSignIn, SCOPE } from './sign-in.ts';

type Authentication = ConfigurationBotFrameworkAuthentication;
type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;
type Identity = Parameters<Authentication['createConnectorFactory']>[0];
type Connectors = ReturnType<Authentication['createConnectorFactory']>;
type SdkActivity = TurnContext['activity'];
/** The part of @azure/core-rest-pipeline that the SDK's types leave out. */
interface Pipeline {
  removePolicy(policy: { name: string }): unknown;
  addPolicy(
    policy: {
      name: string;
      sendRequest(request: object, next: (request: object) => Promise<unknown>): Promise<unknown>;
    },
    place: { afterPhase: 'Sign' },
  ): void;
}
/** When the call that is under way has to be over. */
interface Ending {
  at: number;
}

/** The SDK's adapter, fed with activities whose sender our own guard has already made sure of. */
class GuardedAdapter extends CloudAdapter {
  readonly #appId: string;
  readonly #authentication: Authentication;

  constructor(authentication: Authentication, appId: string) {
    super(authentication);
    this.#appId = appId;
    this.#authentication = authentication;
  }

  async direct(activity: Activity, turn: (outbox: Outbox) => Promise<void>): Promise<readonly unknown[]> {
    const identity = this.createClaimsIdentity(this.#appId);
    const ending: Ending = { at: Number.POSITIVE_INFINITY };
    const result = {
      audience: SCOPE,
      claimsIdentity: identity,
      connectorFactory: patient(this.#authentication, identity, ending),
    };
    let replies: readonly unknown[] = [];
    await this.processActivity(result, { ...activity } as unknown as SdkActivity, async (context) => {
      await turn(lineOf(context, ending));
      replies = context.bufferedReplyActivities;
    });
    return replies;
  }
}

/** Connectors that try once and give up in time: the SDK's own would try four times and wait for ever. */
function patient(authentication: Authentication, identity: Identity, ending: Ending): Connectors {
  const factory = authentication.createConnectorFactory(identity);
  const create = factory.create.bind(factory);
  factory.create = async (serviceUrl, audience) => {
    const client = await create(serviceUrl, audience);
    const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
    for (const name of ['defaultRetryPolicy', 'throttlingRetryPolicy', 'redirectPolicy']) {
      pipeline.removePolicy({ name });
    }
    pipeline.addPolicy(lastMoment(ending), { afterPhase: 'Sign' });
    return client;
  };
  return factory;
}

/** A call whose token came too late is not made: its reply would stand beneath the answer to a later message. */
const lastMoment = (ending: Ending): Parameters<Pipeline['addPolicy']>[0] => ({
  name: 'deadline',
  async sendRequest(request, next) {
    const timeout = ending.at - performance.now();
    if (timeout <= 0) throw new DeliveryError();
    return next(Object.assign(request, { timeout }));
  },
});

/** @throws Error when the settings are half given: the SDK says what is missing. */
export function openCloudAdapter(settings: BotSettings): Adapter {
  const authentication = new ConfigurationBotFrameworkAuthentication({}, credentialsOf(settings));
  const adapter = new GuardedAdapter(authentication, settings.MicrosoftAppId);
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
  type Signed = Awaited<ReturnType<Credentials['createCredentials']>>;
  const signRequest: Signed['signRequest'] = async (request) => {
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

function failed(error: unknown): DeliveryError {
  const {
    name = '',
    statusCode: status,
    response,
  } = error as {
    name?: string;
    statusCode?: number;
    response?: { headers?: { get(name: string): string | undefined } };
  };
  if (IDENTITY.has(name)) return new DeliveryError({ signIn: true });
  return new DeliveryError({ status, retryAfter: response?.headers?.get('retry-after') });
}
