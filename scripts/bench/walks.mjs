/** Ways of talking, for one client each: every step of the iteration is a turn, and gives the bytes of its answer. */

const FORM = 'application/x-www-form-urlencoded';

/** The page, from its first view over the first answers to an outcome. */
export async function* pages(ask) {
  let { text, bytes } = await ask('');
  for (let answer = 'start.danger:no'; answer; ) {
    yield bytes;
    const page = text();
    const state = /name="state" value="([^"]+)"/.exec(page)?.[1];
    if (!state || page.includes('data-view="outcome"')) return;
    ({ text, bytes } = await ask('', new URLSearchParams({ state, answer }).toString(), FORM));
    answer = /<button name="answer" value="((?!start)[^"]+)"/.exec(text())?.[1];
  }
  yield bytes;
}

/** As many forms to what sends one fixed page. */
export async function* forms(ask) {
  yield (await ask('')).bytes;
  const form = new URLSearchParams({ state: 'x'.repeat(256), answer: 'start.danger:no' }).toString();
  for (let turn = 0; turn < 7; turn++) yield (await ask('', form, FORM)).bytes;
}

let conversations = 0;
const begun = () => `conversation-${++conversations}-${process.pid}`;
const messageOf = (conversation, turn, value, rest) => ({
  type: 'message',
  id: `${conversation}-${turn}`,
  channelId: 'webchat',
  from: { id: 'user' },
  recipient: { id: 'bot' },
  conversation: { id: conversation },
  ...(value ? { value } : { text: turn === 0 ? '' : 'Yes' }),
  ...rest,
});

/** What to press next of an answer's buttons; what was pressed last where there are none. */
function pressed(activities, last) {
  const actions = activities?.[0]?.suggestedActions?.actions ?? [];
  const buttons = actions.map((action) => action.value).filter((one) => one?.q);
  return buttons.find(({ q, v }) => q !== 'start.danger' || v === 'no') ?? (buttons[0] ? undefined : last);
}

async function sent(ask, activity) {
  const { status, text, bytes } = await ask('api/messages', JSON.stringify(activity), 'application/json');
  if (status >= 300) throw new Error(`answered ${status}: ${text().slice(0, 200)}`);
  return { text, bytes };
}

/** A chat of eight messages, answered in the same call; nothing said at first; where there are buttons one is pressed. */
export async function* chat(ask) {
  const conversation = begun();
  let value;
  for (let turn = 0; turn < 8; turn++) {
    const rest = { deliveryMode: 'expectReplies', serviceUrl: 'http://127.0.0.1:1/' };
    const { text, bytes } = await sent(ask, messageOf(conversation, turn, value, rest));
    yield bytes;
    value = pressed(JSON.parse(text()).activities, value);
  }
}

/** The same, answered by calls to the channel. @param connector see `startConnector` */
export const posted = (connector) =>
  async function* chatPosted(ask) {
    const conversation = begun();
    let value;
    for (let turn = 0; turn < 8; turn++) {
      await sent(ask, messageOf(conversation, turn, value, { serviceUrl: connector.url }));
      const activities = connector.taken(conversation);
      yield 0;
      value = pressed(activities, value);
    }
  };
