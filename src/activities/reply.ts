/** One button beneath a message, as channels with suggested actions show it. */
export interface SuggestedAction {
  readonly type: 'messageBack';
  readonly title: string;
  /** What the chat shows as said by the person. */
  readonly displayText: string;
  readonly text: string;
  readonly value: unknown;
}

/** What we send: an activity with only the fields that we set. The adapter adds to whom. */
export interface Reply {
  readonly type: 'message';
  readonly text?: string;
  readonly textFormat?: 'plain' | 'markdown';
  readonly locale?: string;
  /** What a notification shows; never a topic. */
  readonly summary?: string;
  readonly speak?: string;
  readonly inputHint?: 'expectingInput' | 'acceptingInput';
  readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
  /** What a channel of that kind alone understands. */
  readonly channelData?: Readonly<Record<string, unknown>>;
  readonly suggestedActions?: {
    readonly to: readonly string[];
    readonly actions: readonly SuggestedAction[];
  };
}
