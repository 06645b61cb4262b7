import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from 'botbuilder';
import type { Reply } from '../../activities/reply.ts';
import type { Activity } from './activity.ts';
import { type Adapter, type Line, LineError } from './line.ts';
import type { BotSettings } from './settings.ts';

/** Milliseconds for one call to the channel, with the token it may need first. */
const DEADLINE = 2_000;

type Authentication = ConfigurationBotFrameworkAuthentication;
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

/** The SDK's adapter, fed with activities whose sender our own guard has already made sure of. */
class GuardedAdapter extends CloudAdapter {
  readonly #appId: string;
  readonly #authentication: Authentication;

  constructor(authentication: Authentication, appId: string) {
    super(authentication);
    this.#appId = appId;
    this.#authentication = authentication;
  }

  async direct(
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<readonly unknown[]> {
    const identity = this.createClaimsIdentity(this.#appId);
    const result = {
      audience: 'https://api.botframework.com',
      claimsIdentity: identity,
      connectorFactory: patient(this.#authentication, identity),
    };
    let replies: readonly unknown[] = [];
    await this.processActivity(result, { ...activity } as unknown as SdkActivity, async (context) => {
      await turn(context);
      replies = context.bufferedReplyActivities;
    });
    return replies;
  }
}

/** Connectors that try once and give up in time: the SDK's own would try four times and wait for ever. */
function patient(authentication: Authentication, identity: Identity): Connectors {
  const factory = authentication.createConnectorFactory(identity);
  const create = factory.create.bind(factory);
  factory.create = async (serviceUrl, audience) => {
    const client = await create(serviceUrl, audience);
    const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
    for (const name of ['defaultRetryPolicy', 'throttlingRetryPolicy', 'redirectPolicy']) {
      pipeline.removePolicy({ name });
    }
    pipeline.addPolicy(lastMoment(performance.now() + DEADLINE), { afterPhase: 'Sign' });
    return client;
  };
  return factory;
}

/** A call whose token came too late is not made: its reply would stand beneath the answer to a later message. */
const lastMoment = (end: number): Parameters<Pipeline['addPolicy']>[0] => ({
  name: 'deadline',
  async sendRequest(request, next) {
    const timeout = end - performance.now();
    if (timeout <= 0) throw new LineError(undefined);
    return next(Object.assign(request, { timeout }));
  },
});

/** @throws Error when the settings are half given: the SDK says what is missing. */
export function openCloudAdapter(settings: BotSettings): Adapter {
  const { MicrosoftAppId, MicrosoftAppType, MicrosoftAppTenantId, MicrosoftAppPassword } = settings;
  const credentials = new ConfigurationServiceClientCredentialFactory(
    MicrosoftAppId === ''
      ? {}
      : {
          MicrosoftAppId,
          MicrosoftAppType,
          MicrosoftAppTenantId,
          ...(MicrosoftAppPassword === '' ? {} : { MicrosoftAppPassword }),
        },
  );
  const authentication = new ConfigurationBotFrameworkAuthentication({}, credentials);
  const adapter = new GuardedAdapter(authentication, MicrosoftAppId);
  return { run: (activity, turn) => adapter.direct(activity, (context) => turn(lineOf(context))) };
}

function lineOf(context: TurnContext): Line {
  return {
    async send(reply: Reply) {
      const sent = await inTime(context.sendActivity(reply as Partial<SdkActivity>));
      return sent?.id || undefined;
    },
    replace: async (id, reply) => {
      await inTime(context.updateActivity({ ...reply, id } as Partial<SdkActivity>));
    },
    remove: (id) => inTime(context.deleteActivity(id)),
  };
}

/** A call that answers within the deadline; whatever goes wrong says only how, never what was sent. */
async function inTime<T>(call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new LineError(undefined)), DEADLINE);
  });
  try {
    return await Promise.race([call, late]);
  } catch (error) {
    throw error instanceof LineError ? error : failed(error);
  } finally {
    clearTimeout(timer);
  }
}

/** How a managed identity that is not there, or not allowed, is told. */
const IDENTITY = new Set(['AuthenticationError', 'CredentialUnavailableError']);

function failed(error: unknown): LineError {
  const {
    name,
    statusCode,
    status = 0,
    response,
    errorCode,
  } = error as {
    name?: string;
    statusCode?: number;
    /** Both of the login service; a code alone is a network that fails. */
    errorCode?: string;
    status?: number;
    response?: { headers?: { get(name: string): string | undefined } };
  };
  if ((errorCode !== undefined && status >= 400 && status < 500) || IDENTITY.has(name ?? ''))
    return new LineError(undefined, undefined, true);
  const wait = Number(response?.headers?.get('retry-after'));
  return new LineError(statusCode, Number.isFinite(wait) && wait > 0 ? wait : undefined);
}
