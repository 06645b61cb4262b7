import { activity, guide, makeBot, NOON, onEachSdk, only, type Post, replies, type Sent } from './bot.ts';

onEachSdk(() => {
  const values = (sent: Sent) => sent.suggestedActions?.actions.map(({ value }) => value) ?? [];
  /** Words in other languages that offer the language when they are typed. */
  const WORDS: Readonly<Record<string, string>> = {
    ar: 'مرحبا، أحتاج إلى مساعدة',
    ne: 'नमस्ते, मलाई मद्दत चाहिन्छ',
  };
  const button = (q: string, n: number, v: string, more: object = {}) =>
    activity({ text: 'x', value: { q, n, v }, ...more });

  test('an event that is delivered five times at once gives five equal replies and one turn', async () => {
    const post = makeBot();
    await post(activity());
    const again = activity({ text: 'No' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(again)));
    const texts = answers.map((answer) => replies(answer)[0]?.text);
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('What would help?');
    expect(values(await only(post(activity())))[0]).toMatchObject({ n: 2 });
  });

  test('a second tap explains itself and shows the current question', async () => {
    const post = makeBot();
    await post(activity());
    await post(button('start.danger', 1, 'no'));
    const sent = await only(post(button('start.danger', 1, 'no')));
    expect(sent.text).toMatch(/^That button belongs to an earlier question/);
    expect(sent.text).toContain('What would help?');
  });

  test('two taps on Back take one answer away', async () => {
    const post = makeBot();
    for (const text of ['', '2', '1']) await post(activity({ text }));
    const area = await only(post(activity()));
    const back = area.suggestedActions?.actions.find(({ title }) => title === 'Back')?.value;
    const first = await only(post(activity({ value: back })));
    const second = await only(post(activity({ value: back })));
    expect(first.text).toContain('What would help?');
    expect(second.text).toContain('What would help?');
    expect(second.text).toContain('earlier question');
  });

  test('what was said about the words is said again with the same event', async () => {
    const post = makeBot();
    const [other] = guide.languages.filter((id) => id !== 'en');
    await post(activity());
    for (const more of [{ text: 'x', value: { language: 'xx' } }, { text: WORDS[other ?? ''] }]) {
      const event = activity(more);
      const first = await only(post(event));
      expect(await only(post(event))).toEqual(first);
    }
  });

  /** What happened to the conversation since the button was shown. */
  const ages: [string, (post: Post, later: (seconds: number) => void) => Promise<unknown>][] = [
    ['answered on', (post) => post(activity({ text: 'No' }))],
    [
      'four answers on',
      async (post) => {
        for (const text of ['No', '1', '1', '2']) await post(activity({ text }));
      },
    ],
    ['started again', (post) => post(activity({ value: { go: 'restart' } }))],
    ['left', (post) => post(activity({ text: 'exit' }))],
    ['expired', async (_post, later) => later(31 * 60)],
  ];
  const urgent: [string, object, RegExp][] = [
    ['danger', { q: 'start.danger', n: 1, v: 'yes' }, /Who to call now/],
    ['danger at the safety question', { q: 'safety.danger', n: 1, v: 'yes' }, /Who to call now/],
    ['self-harm', { q: 'safety.danger', n: 1, v: 'hurt-myself' }, /Listening Line/],
    ['no voice', { q: 'emergency', n: 1, v: 'cannot-speak' }, /55/],
    ['Deaf', { q: 'emergency', n: 1, v: 'deaf-or-bsl' }, /18000/],
    ['999', { go: 'emergency' }, /Who to call now/],
    ['exit', { go: 'exit' }, /may stay on your device/],
  ];
  const cases = urgent.flatMap(([name, value, text]) =>
    ages.map(([age, since]) => [name, age, value, text, since] as const),
  );

  test.each(cases)(
    '%s counts from a button when the conversation has %s',
    async (_name, _age, value, text, since) => {
      let now = NOON;
      const later = (seconds: number) => {
        now = new Date(now.getTime() + seconds * 1000);
      };
      const post = makeBot({}, { clock: () => now });
      await post(activity());
      await since(post, later);
      const sent = await only(post(activity({ text: 'x', value })));
      expect(sent.text).toMatch(text);
      expect(sent.text).toContain('999');
      expect(sent.text).not.toContain('earlier question');
    },
  );

  test('carrying on is not urgent: an old card cannot close an emergency that was opened since', async () => {
    const post = makeBot();
    await post(activity());
    await post(activity({ value: { go: 'emergency' } }));
    await post(button('emergency', 2, 'carry-on'));
    await post(activity({ text: '999' }));
    const sent = await only(post(button('emergency', 2, 'carry-on')));
    expect(sent.text).toContain('Who to call now');
    expect(sent.text).toContain('earlier question');
  });

  test('a button outlives the conversation: the first question, with a word about it', async () => {
    const sent = await only(makeBot()(button('home.area', 7, 'skip')));
    expect(sent.text).toContain('Is anyone in danger right now?');
    expect(sent.text).toContain('earlier question');
  });

  test('two conversations never meet', async () => {
    const post = makeBot();
    await post(activity({ text: 'No' }));
    const other = await only(post(activity({ conversation: { id: 'conversation-2' } })));
    expect(other.text).toContain('Is anyone in danger right now?');
  });

  test.each(['messageUpdate', 'messageDelete', 'messageReaction', 'typing', 'event', 'trace', 'handoff'])(
    '%s is no turn and gets no answer',
    async (type) => {
      const post = makeBot();
      await post(activity());
      expect(replies(await post(activity({ type, text: 'No' })))).toEqual([]);
      expect((await only(post(activity()))).text).toContain('Is anyone in danger right now?');
    },
  );
});
