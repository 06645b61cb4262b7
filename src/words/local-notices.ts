import type { View } from '../conversation/view.ts';
import { holds } from '../directory/moments.ts';
import type { Notice } from '../directory/outages.ts';
import { isUrgentView } from '../flow/interrupts.ts';
import type { Message } from './message.ts';
import { inOneLanguage } from './one-language.ts';
import type { Phrase } from './phrase.ts';
import { untilOf } from './when.ts';

/** What is said for a while, one line each: everywhere, or in one topic. Nothing stands above what is to be done in danger. */
export function localNotices(
  phrase: Phrase,
  notices: readonly Notice[],
  view: View,
  language: string,
  now: Date,
): readonly Message['notices'][number][] {
  if (notices.length === 0 || view.view === 'goodbye' || isUrgentView(view.view)) return [];
  const here = [view.topic, view.shown?.id];
  return notices
    .filter((notice) => holds(notice, now) && (notice.topic === undefined || here.includes(notice.topic)))
    .map(({ says, until }) => ({
      id: 'local',
      said: inOneLanguage(language, (spoken) =>
        phrase(spoken, `notices:local/${says}`, { until: untilOf(phrase, spoken, until) }),
      ),
    }));
}
