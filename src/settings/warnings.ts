import type { Guide } from '../guide/guide.ts';
import { INFORMATION } from '../words/information.ts';
import { findingText } from './finding.ts';
import { settingFindings } from './findings.ts';
import type { Config } from './settings-schema.ts';

/** What whoever runs it should know, a line each; none of it stops the start. */
export const warningsOf = (config: Config, guide: Guide): string[] => [
  ...settingFindings(config).map(findingText),
  ...unfilled(guide),
];

/** The privacy and accessibility pages are templates: what the council has not written yet stands in brackets. */
function unfilled(guide: Guide): string[] {
  const left = INFORMATION.filter((id) => JSON.stringify(guide.page('en', id)).includes('[Council:'));
  return left.length === 0
    ? []
    : [
        `locales/en/pages.json: ${left.join(' and ')} have places in [square brackets] for the council to fill in.`,
      ];
}
