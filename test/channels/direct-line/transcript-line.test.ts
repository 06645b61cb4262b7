import {
  activitySet,
  latest,
  shownPlaces,
  transcriptText,
} from '../../../src/channels/direct-line/transcript-line.ts';

const person = { conversation: 'c', user: 'u' } as Parameters<typeof activitySet>[0];
const reply = { type: 'message', text: 'Who to call now' } as const;

test('a line that another release wrote and this one does not know is passed over', () => {
  const entries = [
    { at: 1, text: transcriptText({ by: 'guide', reply }) },
    { at: 2, text: JSON.stringify({ by: 'a machine', said: 'anything' }) },
    { at: 3, text: transcriptText({ by: 'person', said: 'No', language: 'en' }) },
  ];
  const { activities, watermark } = JSON.parse(activitySet(person, entries, 0));
  expect(activities.map(({ id, text }: Record<string, string>) => [id, text])).toEqual([
    ['c|1', 'Who to call now'],
    ['c|3', 'No'],
  ]);
  expect(watermark).toBe('3');
  expect([latest(entries), shownPlaces(entries)]).toEqual([1, [1, 2, 3]]);
});
