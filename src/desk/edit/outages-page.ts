import { html } from '../../channels/web/html.ts';
import { OUTAGES } from '../../content/read-directory.ts';
import { writtenWay } from '../../words/cards.ts';
import { leaves } from '../../words/leaves.ts';
import type { DeskPage } from '../desk-page.ts';
import { sheet } from '../layout.ts';
import type { Known, Shelf } from '../shelf.ts';
import { changeForm, choice, field } from './change-form.ts';
import { savedNote } from './saved.ts';

/** The English sentences under one key of notices.json. */
const reasons = ({ read }: Known, under: 'why' | 'local') =>
  leaves(read.languages['en']?.files.notices?.[under]).map(
    ([path, text]) => [path.join('/'), text.replace(/\{\{until\}\}\.?/, '…')] as const,
  );

/** What is down for a while, and what is said for a while: it begins and ends by itself. */
export const outagesPage = (shelf: Shelf): DeskPage => ({
  path: '/edit/outages',
  show({ path, query }) {
    const known = shelf.look();
    const { tree } = shelf;
    const { organisations, outages } = known.read.directory;
    const ways = Object.values(organisations)
      .sort((a, b) => a.name.localeCompare(b.name))
      .flatMap(({ id, name, ways: all }) =>
        all.map((way, index) => [`${id} ${index}`, `${name}, ${way.way}: ${writtenWay(way)}`] as const),
      );
    const topics = Object.keys(known.read.flows.flows).map((id) => [id, id] as const);
    const files = [OUTAGES];
    const time = known.today;
    const from = (id: string) =>
      field({
        name: 'from',
        id,
        label: 'From',
        type: 'datetime-local',
        value: `${time}T00:00`,
        needed: true,
      });
    const until = (id: string, value = '') =>
      field({
        name: 'until',
        id,
        label: 'Until',
        type: 'datetime-local',
        value,
        hint: 'It ends by itself then. 23:59 means to the end of that day.',
        needed: true,
      });
    const held = (moment: string) => (moment.length === 10 ? `${moment}T23:59` : moment.replace(' ', 'T'));
    const list = (
      name: 'outages' | 'notices',
      all: readonly { until: string; from: string }[],
      words: (at: number) => string,
    ) =>
      all.length === 0
        ? html`<p>None.</p>`
        : html`<ul>${all.map(
            (one, index) => html`<li>${words(index)}, from ${one.from} until ${one.until}
<details><summary>Change when it ends</summary>${changeForm(
              {
                tree,
                fields: { kind: 'outage-ends', list: name, index },
                files,
                button: 'Show what changes',
              },
              until(`${name}-${index}`, held(one.until)),
            )}</details></li>\n`,
          )}</ul>`;
    const body = html`${savedNote(query)}
<h2>What is down</h2>
${list('outages', outages.outages, (at) => `${organisations[outages.outages[at]?.organisation ?? '']?.name}, ${outages.outages[at]?.way} ${outages.outages[at]?.number ?? ''}`)}
${changeForm(
  { tree, fields: { kind: 'outage' }, files, button: 'Show what changes' },
  html`<fieldset><legend>Say that something is down</legend>${choice({ name: 'down', id: 'outage', label: 'What is down' }, ways)}
${from('outage')}${until('outage')}
${choice({ name: 'why', id: 'outage', label: 'Why' }, reasons(known, 'why'))}
${choice({ name: 'instead', id: 'outage', label: 'What to use instead' }, [['', 'another way of theirs that is open, else the helpline'], ...ways])}</fieldset>`,
)}
<h2>What is said for a while</h2>
${list('notices', outages.notices, (at) => outages.notices[at]?.says ?? '')}
${changeForm(
  { tree, fields: { kind: 'notice' }, files, button: 'Show what changes' },
  html`<fieldset><legend>Say something for a while</legend>${choice({ name: 'says', id: 'notice', label: 'What to say' }, reasons(known, 'local'))}
${choice({ name: 'topic', id: 'notice', label: 'Where' }, [['', 'everywhere but on screens for danger'], ...topics])}
${from('notice')}${until('notice')}</fieldset>`,
)}`;
    return sheet({ title: 'Down for a while', path, body });
  },
});
