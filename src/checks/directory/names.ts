import { didYouMean } from '../../content/did-you-mean.ts';
import { AREAS } from '../../content/read-directory.ts';
import type { Found, Rule } from '../rule.ts';
import { eachOrganisation } from './each-organisation.ts';

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

/** The areas that an organisation serves are answers to “where do you live”, one by one or as a group with a name. */
export const areasNamed: Rule = {
  code: 'areas',
  needs: [AREAS],
  check: eachOrganisation(({ area }, tell, { read: { directory } }) => {
    const { areas: known, groups } = directory.areas;
    if (area === undefined) return;
    if (!Array.isArray(area)) {
      const names = ['everywhere', ...Object.keys(groups)];
      if (!names.includes(area))
        tell(
          ['area'],
          `there is no group of areas “${area}”${didYouMean(area, names)}${listOf(area, known)}`,
        );
      return;
    }
    area.forEach((id, index) => {
      if (!known.includes(id)) tell(['area', index], `there is no area “${id}”${didYouMean(id, known)}`);
    });
  }),
};
const listOf = (area: string, known: readonly string[]) =>
  known.includes(area) ? `: write one area as a list, [${area}]` : '';

/** A group holds areas that there are, and no group is called as every place is. */
export const groups: Rule = {
  code: 'area-groups',
  needs: [AREAS],
  check: ({ directory: { areas: read } }) =>
    Object.entries(read.groups).flatMap(([name, held]): Found[] => {
      const file = AREAS;
      if (name === 'everywhere')
        return [
          {
            file,
            path: ['groups', name],
            words: '“everywhere” is every place: call the group something else',
          },
        ];
      return held.flatMap((id, index) =>
        read.areas.includes(id)
          ? []
          : [
              {
                file,
                path: ['groups', name, index],
                words: `there is no area “${id}”${didYouMean(id, read.areas)}`,
              },
            ],
      );
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
