let ids = 0;

/** A message as a channel sends it, with an id of its own. */
export function activity(more: Record<string, unknown> = {}): Record<string, unknown> {
  ids += 1;
  return {
    type: 'message',
    id: `activity-${ids}`,
    channelId: 'webchat',
    serviceUrl: 'https://webchat.botframework.com/',
    conversation: { id: 'conversation-1' },
    from: { id: 'person-1', name: 'A Name' },
    recipient: { id: 'bot-1', name: 'Bot' },
    deliveryMode: 'expectReplies',
    locale: 'en-GB',
    ...more,
  };
}

export interface Sent {
  readonly text?: string;
  readonly summary?: string;
  readonly suggestedActions?: { actions: { title: string; value: Record<string, unknown> }[] };
  readonly attachments?: { contentType: string; content: CardContent }[];
}
export interface CardContent {
  readonly body: readonly Record<string, unknown>[];
  readonly [name: string]: unknown;
}
