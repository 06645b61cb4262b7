import { activity, type CardContent, type Sent } from './bot.ts';

/** An activity as Teams sends it in a personal chat. */
export const fromTeams = (more: Record<string, unknown> = {}) =>
  activity({
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    conversation: { conversationType: 'personal', tenantId: 'a-tenant', id: 'a:1personal' },
    from: { id: '29:person', name: 'Canary Person', aadObjectId: 'canary-object' },
    recipient: { id: '28:bot', name: 'Bot' },
    channelData: { tenant: { id: 'a-tenant' } },
    entities: [
      { locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London', type: 'clientInfo' },
    ],
    ...more,
  });

export const joined = (more: Record<string, unknown> = {}) =>
  fromTeams({
    type: 'conversationUpdate',
    membersAdded: [{ id: '29:person' }, { id: '28:bot' }],
    locale: undefined,
    entities: undefined,
    ...more,
  });

export const installed = (more: Record<string, unknown> = {}) =>
  fromTeams({ type: 'installationUpdate', action: 'add', ...more });

/** A press of a card's button, as Action.Execute sends it. */
export const pressed = (data: unknown, more: Record<string, unknown> = {}) =>
  fromTeams({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'turn', data }, trigger: 'manual' },
    ...more,
  });

export function cardOf(sent: Sent): CardContent {
  const content = sent.attachments?.[0]?.content;
  if (!content) throw new Error('no card');
  return content;
}

type Element = Readonly<Record<string, unknown>>;

/** Every element of a card, containers opened, in reading order. */
export const elements = (card: CardContent): Element[] =>
  card.body.flatMap((element) => [element, ...((element['items'] as Element[] | undefined) ?? [])]);

export const textsOf = (card: CardContent): string[] =>
  elements(card).flatMap(({ type, text }) => (type === 'TextBlock' ? [String(text)] : []));

export const actionsOf = (
  card: CardContent,
): { title: string; data: unknown; type: string; fallback: unknown }[] =>
  elements(card).flatMap(({ actions }) => (actions as ReturnType<typeof actionsOf> | undefined) ?? []);

/** Everything that a card says, in reading order. */
export const saidBy = (sent: Sent): string => textsOf(cardOf(sent)).join('\n\n');
