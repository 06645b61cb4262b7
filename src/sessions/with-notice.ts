import type { NoticeId } from '../conversation/view.ts';
import type { FixedKey, Guide } from '../guide/guide.ts';
import type { Message } from '../words/message.ts';

/** The question as it stands now, with a word about what happened. */
export function withNotice(guide: Guide, message: Message, id: NoticeId, key: FixedKey): Message {
  const said = guide.frame(message.language)(key);
  return {
    ...message,
    notices: [{ id, said }, ...message.notices],
    text: `${said.text}\n\n${message.text}`,
  };
}
