import type { NoticeId } from '../conversation/view.ts';
import type { Message } from '../words/message.ts';
import type { Look } from './session.ts';

/** Words about what was typed or pressed: they follow from that turn alone. */
const OF_A_TURN: readonly NoticeId[] = [
  'not-an-answer',
  'words-read',
  'words-read-again',
  'answer-first',
  'try-another',
];

/** How to show a turn again: with the word about what was typed or pressed, which the conversation does not keep. */
export function lookAt({ notices }: Message): Look {
  const notice = OF_A_TURN.find((id) => notices.some((said) => said.id === id));
  const offer = notices.find(({ id }) => id === 'offer-language')?.language;
  return {
    kind: 'look',
    ...(notice === undefined ? {} : { notice }),
    ...(offer === undefined ? {} : { offer }),
  };
}
