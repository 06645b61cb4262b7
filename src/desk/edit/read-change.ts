import type { Reading } from '../../content/content.ts';
import type { Change, Unclear } from './change.ts';
import { isOrganisationKind, organisationChange } from './organisation-changes.ts';
import { outageChange } from './outage-changes.ts';
import { sentenceChange, sentenceEdits } from './sentence-changes.ts';
import { signature } from './signatures.ts';

const OUTAGE_KINDS = ['outage', 'outage-ends', 'notice'];

function main(form: URLSearchParams, read: Reading): Change | Unclear {
  const kind = form.get('kind') ?? '';
  if (isOrganisationKind(kind)) return organisationChange(form, read);
  if (OUTAGE_KINDS.includes(kind)) return outageChange(form, read);
  if (kind === 'signed' || kind === 'read') return signature(form, read);
  if (kind === 'sentence') return sentenceChange(form, read);
  return { wrong: 'The desk does not change this: open the file.' };
}

/** What a form asks for, with the English sentences that are put right along with it. */
export function readChange(form: URLSearchParams, read: Reading): Change | Unclear {
  const change = main(form, read);
  if ('wrong' in change) return change;
  const texts = form.getAll('also-text');
  const also = form
    .getAll('also')
    .flatMap((key, at) => (texts[at]?.trim() ? sentenceEdits(read, 'en', key, texts[at].trim()) : []));
  return also.length === 0
    ? change
    : { ...change, words: `${change.words}, and its sentence`, edits: [...change.edits, ...also] };
}
