import type { DeliveryError } from './delivery-error.ts';

/** Milliseconds between two lines about the same trouble: it is there with every message. */
const EVERY = 60 * 60_000;

/** What whoever runs it should do. A line names no person, conversation or word, and none of what the channel answered. */
const WORDS = {
  'sign-in':
    'Bot Framework: replies do not get through, because our own sign-in fails. MicrosoftAppPassword is wrong or has ' +
    'expired, or MicrosoftAppId or MicrosoftAppTenantId is wrong. Make a new secret in Azure, set it and start again; ' +
    'npm run doctor checks the settings.',
  silent:
    'Bot Framework: a reply did not get through in time. Let this machine reach login.microsoftonline.com and ' +
    'smba.trafficmanager.net by https.',
  fails:
    'Bot Framework: the channel answered a reply with a fault of its own. It delivers that message again.',
} as const;

/** Tells, once an hour, that replies fail. */
export function makeReport(
  tell: (line: string) => void,
  milliseconds: () => number,
): (error: DeliveryError) => void {
  const told = new Map<string, number>();
  return ({ status, signIn }) => {
    const kind = kindOf(status, signIn);
    if (kind === undefined || milliseconds() - (told.get(kind) ?? Number.NEGATIVE_INFINITY) < EVERY) return;
    told.set(kind, milliseconds());
    tell(WORDS[kind]);
  };
}

/** 403 and 404 are a person who has blocked or removed the bot, 429 is waited for: nothing for anybody to do. */
function kindOf(status: number | undefined, signIn: boolean): keyof typeof WORDS | undefined {
  if (signIn || status === 401) return 'sign-in';
  if (status === undefined) return 'silent';
  return status >= 500 || status === 412 ? 'fails' : undefined;
}
