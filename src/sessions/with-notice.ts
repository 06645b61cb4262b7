import type { NoticeId } from '../conversation/view.ts';
import type { FrameKey, Guide } from '../guide/guide.ts';
import type { Message } from '../words/message.ts';

/** The question as it stands now, with a word about what happened. */
export function withNotice(guide: Guide, message: Message, id: NoticeId, key: FrameKey): Message {
  const said = guide.phrase(message.language, `interface:${key}`);
  return {
    ...message,
    notices: [{ id, said }, ...message.notices],
    text: `${said.text}\n\n${message.text}`,
  };
}
