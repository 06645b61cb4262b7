import { makeSeal } from '../../../src/sealing/seal.ts';
import { memoryStore } from '../../../src/sessions/memory-store.ts';
import type { Store } from '../../../src/sessions/store.ts';
import { numberOf } from '../../support/council.ts';
import { activity, makeBot, NOON, onEachSdk, only, type Post, type Sent, sessionsOn } from './bot.ts';
import { actionsOf, cardOf, fromTeams, joined, pressed, saidBy, textsOf } from './teams.ts';

onEachSdk(() => {
  let away: boolean;
  let post: Post;
  let now: Date;
  beforeEach(() => {
    away = false;
    now = NOON;
    const inner = memoryStore(() => NOON.getTime());
    const unless =
      <Given extends unknown[], Result>(call: (...given: Given) => Promise<Result>) =>
      (...given: Given) =>
        away ? Promise.reject(new Error('away')) : call(...given);
    const store: Store = { load: unless(inner.load), save: unless(inner.save), delete: unless(inner.delete) };
    const seal = makeSeal([Buffer.alloc(32, 7)], 'button');
    post = makeBot({}, { sessions: sessionsOn(store), seal, clock: () => now });
  });
  const button = (sent: Sent, title: string) => {
    const found = sent.suggestedActions?.actions.find((action) => action.title === title);
    if (!found) throw new Error(`no button ${title}`);
    return activity({ text: title, value: found.value });
  };
  const press = async (sent: Sent, title: string) => only(post(button(sent, title)));

  test('while the store is away a chat with buttons goes on, and on from there when it is back', async () => {
    const need = await press(await only(post(activity())), 'No');
    away = true;
    const area = await press(need, 'I am being hurt, frightened or controlled');
    expect(area.text).toContain('Where do you live?');
    expect(area.text).not.toContain('Something went wrong');
    const men = await press(area, 'Northmoor');
    expect(men.text).toContain('Some services are for men.');
    away = false;
    const risk = await press(men, 'No');
    expect(risk.text).toContain('How would you like to get in touch?');
    expect(risk.text).not.toContain('earlier question');
    expect((await press(risk, 'Back')).text).toContain('Some services are for men.');
  });

  test('controls keep the place, and carrying on leads back to it', async () => {
    const need = await press(await only(post(activity())), 'No');
    away = true;
    const help = await press(need, 'How this works');
    expect((await press(help, 'Carry on')).text).toContain('What would help?');
  });

  test('in Teams the card goes on', async () => {
    const first = cardOf(await only(post(joined())));
    away = true;
    const data = actionsOf(first).find(({ title }) => title === 'No')?.data;
    const answer = JSON.parse(String((await post(pressed(data))).body));
    expect(textsOf(answer.value)).toContain('What would help?');
  });

  test('leaving and 999 carry nothing, and work all the same', async () => {
    const sent = await only(post(activity()));
    for (const { value } of sent.suggestedActions?.actions ?? [])
      expect('s' in value).toBe(!['exit', 'emergency'].includes(String(value['go'])));
    away = true;
    expect((await press(sent, 'Exit this page')).text).not.toContain('0808');
  });

  test.each([
    ['forged', (s: string) => `${s.slice(0, -4)}AAAA`, 0],
    ['older than answers are held', (s: string) => s, 31 * 60_000],
    ['none at all', () => '', 0],
  ])('what a button carries is not believed when it is %s: the numbers', async (_name, change, later) => {
    const sent = await only(post(fromTeams()));
    const action = actionsOf(cardOf(sent)).find(({ title }) => title === 'No');
    const { s, ...data } = (action ?? { data: {} }).data as { s: string };
    away = true;
    now = new Date(now.getTime() + later);
    const reply = await only(post(fromTeams({ value: { ...data, s: change(s) } })));
    expect(saidBy(reply)).toContain('These numbers still work.');
    expect(saidBy(reply)).toContain(numberOf('moor-council'));
  });

  test('with the store there, what a button carries moves nothing back', async () => {
    const first = await only(post(activity()));
    const need = await press(first, 'No');
    await press(need, 'I am being hurt, frightened or controlled');
    const old = await press(first, 'No');
    expect(old.text).toContain('earlier question');
    expect(old.text).toContain('Where do you live?');
  });

  test('without a shared store buttons carry no answers', async () => {
    const sent = await only(makeBot()(activity()));
    expect(JSON.stringify(sent)).not.toContain('"s":');
  });
});
