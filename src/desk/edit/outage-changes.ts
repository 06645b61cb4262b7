import type { Reading } from '../../content/content.ts';
import { OUTAGES } from '../../content/read-directory.ts';
import type { Reached } from '../../directory/outages.ts';
import { knownBy } from '../known-by.ts';
import type { Change, Unclear } from './change.ts';

const MOMENT = /^\d{4}-\d\d-\d\d([ T]\d\d:\d\d)?$/;

/** “some-helpline 1” as the way that is meant; its number too, where the organisation has several of its kind. */
function reachedBy(chosen: string, { directory }: Reading): Reached | undefined {
  const [id = '', index = ''] = chosen.split(' ');
  const ways = knownBy(directory.organisations, id)?.ways ?? [];
  const way = ways[Number(index)];
  if (!way) return undefined;
  const several = ways.filter((one) => one.way === way.way).length > 1;
  return { organisation: id, way: way.way, ...(several && 'display' in way ? { number: way.display } : {}) };
}

/** As the file writes it; a day from its beginning, or to its end, is that day alone: nobody is told “until 11.59pm”. */
const momentOf = (typed: string, edge: string) => typed.replace('T', ' ').replace(` ${edge}`, '');

/** What the forms about outages and notices ask for. */
export function outageChange(form: URLSearchParams, read: Reading): Change | Unclear {
  const field = (name: string) => (form.get(name) ?? '').trim();
  const back = '/edit/outages';
  const from = momentOf(field('from'), '00:00');
  const until = momentOf(field('until'), '23:59');
  if (!MOMENT.test(until)) return { wrong: 'Choose until when it lasts. It ends by itself then.' };
  if (field('kind') === 'outage-ends') {
    const list = field('list') === 'notices' ? 'notices' : 'outages';
    const path = [list, Number(field('index')), 'until'];
    return {
      words: `${list}, number ${Number(field('index')) + 1}: until ${until}`,
      edits: [{ file: OUTAGES, path, set: until }],
      back,
    };
  }
  if (!MOMENT.test(from)) return { wrong: 'Choose from when it lasts.' };
  if (field('kind') === 'notice') {
    const topic = field('topic');
    const add = { says: field('says'), from, until, ...(topic === '' ? {} : { topic }) };
    return {
      words: `notice “${add.says}” until ${until}`,
      edits: [{ file: OUTAGES, path: ['notices'], add }],
      back,
    };
  }
  const down = reachedBy(field('down'), read);
  if (!down) return { wrong: 'Choose what is down.' };
  const instead = reachedBy(field('instead'), read);
  const add = { ...down, from, until, why: field('why'), ...(instead ? { instead } : {}) };
  return {
    words: `${down.organisation}, ${down.way} ${down.number ?? ''}: down until ${until}`,
    edits: [{ file: OUTAGES, path: ['outages'], add }],
    back,
  };
}
