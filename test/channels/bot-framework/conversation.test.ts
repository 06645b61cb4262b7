import { numberOf } from '../../support/council.ts';
import { activity, makeBot, onEachSdk, only, type Sent } from './bot.ts';

onEachSdk(() => {
  const titles = ({ suggestedActions }: Sent) => suggestedActions?.actions.map(({ title }) => title) ?? [];
  const press = (sent: Sent, title: string) => {
    const found = sent.suggestedActions?.actions.find((action) => action.title === title);
    if (!found) throw new Error(`no button ${title} among ${titles(sent).join(', ')}`);
    return activity({ text: title, value: found.value });
  };

  test('the first words bring the question, its answers and the controls', async () => {
    const sent = await only(makeBot()(activity()));
    expect(sent.text).toContain('Is anyone in danger right now?');
    expect(titles(sent)).toEqual(expect.arrayContaining(['No', 'I am not sure', 'Back', 'Exit this page']));
    expect(sent.suggestedActions?.actions[0]?.value).toEqual({ q: 'start.danger', n: 1, v: 'yes' });
  });

  test('buttons, numbers and typed labels walk to the same contacts', async () => {
    const walks = await Promise.all(
      ['button', 'number', 'label'].map(async (how) => {
        const post = makeBot();
        let sent = await only(post(activity()));
        for (const [title, number] of [
          ['No', '2'],
          ['I am being hurt or controlled', '1'],
        ] as const) {
          const next =
            how === 'button'
              ? press(sent, titles(sent)[Number(number) - 1] ?? title)
              : activity({ text: how === 'number' ? number : titles(sent)[Number(number) - 1] });
          sent = await only(post(next));
        }
        return sent.text;
      }),
    );
    expect(walks[0]).toContain(numberOf('moor-council'));
    expect(new Set(walks).size).toBe(1);
  });
});
