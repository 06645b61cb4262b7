import { type Html, html } from '../channels/web/html.ts';
import type { Understood } from '../understanding/understood.ts';

const DONE: Readonly<Record<Understood['kind'], string>> = {
  command: 'It is a command, and was done at once',
  answer: 'It chose an answer on the screen',
  control: 'It pressed what stands on the screen',
  'danger-now': 'It was taken as danger now: 999 is shown',
  'self-harm': 'It was taken as words of self-harm: whom to ring is shown',
  social: 'It was taken as a greeting or thanks: the same screen is shown again',
  harmless: 'It was taken as a council matter: “did you mean” is shown',
  ask: 'It is not plainly harmless: the safety question is asked, or “did you mean” where that was just answered',
};

/** What typed words were taken for, and why: by the names of the reasons, without the words. */
export function explained({ kind, reason, hits, topics, harm, command, answer, offer }: Understood): Html {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['What was done', `${DONE[kind]}.`],
    ['Reason', reason],
    ['Command', command && (command.name === 'language' ? `language ${command.language}` : command.name)],
    ['Answer', answer],
    ['Signs met', hits.length > 0 ? hits.join(', ') : 'none'],
    ['Subjects, the likeliest first', topics.length > 0 ? topics.join(', ') : 'none'],
    ['Any sign of harm', harm ? 'yes: the safety question is asked again for such words' : 'no'],
    ['Language offered', offer],
  ];
  return html`<section class="note" id="why" aria-labelledby="why-heading"><h2 id="why-heading">What the typed words did, and why</h2>
<dl>${rows.map(([name, value]) => value !== undefined && html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<p class="quiet">The words themselves were read here, and are gone.</p></section>`;
}
