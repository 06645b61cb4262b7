import { didYouMean } from '../../content/did-you-mean.ts';
import { AREAS } from '../../content/read-directory.ts';
import type { Rule } from '../rule.ts';
import { eachOrganisation } from './each.ts';

/** An organisation is called what its file is called. */
export const ids: Rule = {
  code: 'ids',
  needs: [],
  check: eachOrganisation(({ id }, tell, { name, read: { organisationIds } }) => {
    if (id === name) return;
    const other = organisationIds.has(id) ? `: “${id}” is already another file` : '';
    tell(['id'], `the id “${id}” must be the file’s name, “${name}”${other}`);
  }),
};

/** The organisation beside which a card says less is one that there is. */
export const beside: Rule = {
  code: 'beside',
  needs: [],
  check: eachOrganisation((organisation, tell, { read: { organisationIds } }) => {
    const other = organisation.beside;
    if (other === undefined || organisationIds.has(other)) return;
    tell(['beside'], `there is no organisation “${other}”${didYouMean(other, organisationIds)}`);
  }),
};

/** The areas that an organisation serves are answers to “where do you live”. */
export const areas: Rule = {
  code: 'areas',
  needs: [AREAS],
  check: eachOrganisation(({ area }, tell, { read: { directory } }) => {
    if (!Array.isArray(area)) return;
    const known = directory.areas.areas;
    area.forEach((id, index) => {
      if (!known.includes(id)) tell(['area', index], `there is no area “${id}”${didYouMean(id, known)}`);
    });
  }),
};

/** What the council page says needs nobody's leave. */
export const approval: Rule = {
  code: 'approval',
  needs: [],
  check: eachOrganisation(({ layer, approved }, tell) => {
    if (layer === 'page' && approved)
      tell(['approved'], 'a page entry needs no approval: it is what the council page says');
  }),
};
