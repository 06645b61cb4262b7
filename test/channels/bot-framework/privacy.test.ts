import type { Adapter } from '../../../src/channels/bot-framework/adapter.ts';
import { codesOf } from '../../../src/sessions/answer-codes.ts';
import { readSession } from '../../../src/sessions/session-text.ts';
import { BOTH_NUMBERS } from '../../support/council.ts';
import { activity, guide, makeBot, onEachSdk, only, type Post, sessionsOn } from './bot.ts';
import { connector, type Treatment } from './connector.ts';
import { watched } from './remembering-store.ts';
import { fromTeams, pressed } from './teams.ts';

onEachSdk(() => {
  const TYPED = 'canary words of mine';

  test('nothing about the person is stored: no name, no id, no words; four fields, thirty minutes', async () => {
    const { store, kept } = watched();
    const sessions = sessionsOn(store);
    const post = makeBot({}, { sessions });
    for (const text of [TYPED, 'No', '1', TYPED]) await post(fromTeams({ text, id: `canary-event-${text}` }));
    const all = kept.join('\n');
    expect(all).not.toMatch(/canary|29:person|28:bot|a:1personal|a-tenant|London/i);
    const documents = kept
      .filter((text) => text.includes('|'))
      .map((text) => Object.keys(readSession(text, codesOf(guide.answers)) ?? {}));
    expect(new Set(documents.flat())).toEqual(new Set(['conversation', 'turnNumber', 'seen', 'sent']));
    expect(kept).toContain('1800');
  });

  test('typed words are never said back', async () => {
    const answer = await makeBot()(activity({ text: TYPED }));
    expect(String(answer.body)).not.toContain('canary');
  });

  test('a conversation that begins with words still says what this is, and what is kept', async () => {
    const sent = await only(makeBot()(activity({ text: TYPED })));
    expect(sent.text).toMatch(
      /999[\s\S]*This is an automated guide, not a person\.[\s\S]*We hold your answers/,
    );
  });

  test('the SDK is opened by the first activity that may be answered, and once', async () => {
    let opened = 0;
    const adapter: Adapter = { run: async () => [] };
    const open = async () => {
      opened += 1;
      return adapter;
    };
    const post = makeBot({}, { open });
    await post({});
    await post(activity({ deliveryMode: undefined }));
    expect(opened).toBe(0);
    await Promise.all([post(activity()), post(activity())]);
    expect(opened).toBe(1);
  });

  const CANARY = /canary|29:person|28:bot|a:1personal|a-tenant/i;

  /** Everything that is written to the console or to the streams behind it while something runs. */
  async function written(run: () => Promise<void>): Promise<string> {
    const lines: string[] = [];
    const take = (...parts: unknown[]) => {
      lines.push(parts.map((part) => (part instanceof Error ? part.stack : JSON.stringify(part))).join(' '));
      return true;
    };
    const spies = [
      ...(['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((name) =>
        jest.spyOn(console, name).mockImplementation(take),
      ),
      jest.spyOn(process.stdout, 'write').mockImplementation(take as never),
      jest.spyOn(process.stderr, 'write').mockImplementation(take as never),
    ];
    try {
      await run();
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
    return lines.join('\n');
  }

  test('nothing is logged, and no error says what was typed or by whom, whatever goes wrong', async () => {
    const channel = await connector();
    const broken = () => Promise.reject(new Error(TYPED));
    const settings = { BOT_SERVICE_URLS: [channel.origin] };
    const teams = (more: object = {}) =>
      fromTeams({ text: TYPED, serviceUrl: `${channel.origin}/`, deliveryMode: undefined, ...more });
    const bodies: string[] = [];
    const send = async (post: Post, body: unknown) => {
      bodies.push(String((await post(body)).body ?? ''));
    };
    const said = await written(async () => {
      const post = makeBot(settings);
      for (const treatment of ['takes', 'hangs', 'fails', 'resets', 'blocked', 'too-many'] as Treatment[]) {
        channel.state.treatment = treatment;
        await send(post, teams());
      }
      await send(post, { ...teams(), text: { words: TYPED } });
      await send(post, teams({ serviceUrl: 'https://canary.example/' }));
      await send(post, { ...pressed({ words: TYPED }), name: 'canary/other' });
      await send(makeBot(settings, { open: broken }), teams());
      await send(
        makeBot(settings, { sessions: sessionsOn({ load: broken, save: broken, delete: broken }) }),
        teams(),
      );
    });
    await channel.close();
    expect(said).toBe('');
    expect(bodies.join('\n')).not.toMatch(CANARY);
    for (const body of bodies.filter((text) => text !== '')) expect(body).toMatch(BOTH_NUMBERS);
    expect(bodies.filter((text) => text !== '').length).toBeGreaterThanOrEqual(5);
  }, 20_000);
});
