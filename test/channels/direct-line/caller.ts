import { bearer, type Given, generate } from './client.ts';

interface Line {
  readonly id: string;
  readonly type: string;
  readonly timestamp: string;
  readonly text?: string;
  readonly locale?: string;
}

/** Somebody with a token, who calls whichever instance. */
export async function person(url: string, locale?: string) {
  const { token, conversationId }: Given = await generate(url);
  const headers = { ...bearer(token), 'content-type': 'application/json' };
  const activities = `v3/directline/conversations/${conversationId}/activities`;
  const post = (path: string, body: object, to = url) =>
    fetch(`${to}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return {
    key: `direct-line|${conversationId}`,
    begin: async (to?: string) =>
      (await post('v3/directline/conversations', locale === undefined ? {} : { locale }, to)).status,
    say: async (text: string, to?: string) => (await post(activities, { type: 'message', text }, to)).status,
    close: async () => (await post(activities, { type: 'endOfConversation' })).status,
    async read(watermark = '0', to = url) {
      const answer = await fetch(`${to}${activities}?watermark=${watermark}`, { headers });
      const { activities: lines = [], watermark: next = '' } = (await answer.json()) as {
        activities?: Line[];
        watermark?: string;
      };
      return { status: answer.status, lines, next, texts: lines.map(({ text }) => text ?? '') };
    },
  };
}
