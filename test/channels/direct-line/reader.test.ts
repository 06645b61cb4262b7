import { makeStreamReader } from '../../../src/channels/direct-line/stream-reader.ts';
import type { Entry } from '../../../src/sessions/transcripts.ts';

const person = { conversation: 'c', user: 'u' };
const line = (said: string) => JSON.stringify({ by: 'person', said, language: 'en' });

/** What one socket is sent of a transcript that grows a few breaths after the first look has been answered. */
async function sentWhenWokenAfter(breaths: number): Promise<string> {
  const entries: Entry[] = [];
  let said = '';
  let looked = false;
  const since = async (_key: string, place: number) => {
    const found = entries.filter(({ at }) => at > place);
    if (!looked) {
      looked = true;
      void growIn(breaths);
    }
    return found;
  };
  async function growIn(left: number): Promise<void> {
    for (let breath = 0; breath < left; breath++) await undefined;
    entries.push({ at: 5, text: line('late') });
    wake();
  }
  const socket = {
    OPEN: 1 as const,
    readyState: 1 as const,
    close: () => undefined,
    send(text: string, done: () => void) {
      said += text;
      done();
    },
  };
  const wake = makeStreamReader({ since }, { key: 'k', person, watermark: 0 }, socket);
  wake();
  await new Promise((resolve) => setTimeout(resolve, 5));
  return said;
}

test.each(Array.from({ length: 12 }, (_, breaths) => breaths))(
  'what comes while a look ends (%i breaths after it) is sent without another call',
  async (breaths) => {
    expect(await sentWhenWokenAfter(breaths)).toContain('late');
  },
);
