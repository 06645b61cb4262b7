import { isLoopback } from './channels/bot-framework/service-url.ts';
import { INFORMATION } from './channels/web/information.ts';
import type { Config } from './config.ts';
import type { Guide } from './guide/guide.ts';

/** What whoever runs it should know, a line each; none of it stops the start. */
export function warningsOf(config: Config, guide: Guide): string[] {
  const warnings: string[] = [];
  if (config.SEAL_KEYS.length === 0)
    warnings.push('SEAL_KEYS is not set: open pages begin again after a restart.');
  if (config.REDIS_URL === undefined)
    warnings.push('REDIS_URL is not set: chats are held in this process. Run one instance, not more.');
  if (config.DIRECT_LINE_ORIGINS.length > 0 && config.DIRECT_LINE_KEYS.length === 0)
    warnings.push('DIRECT_LINE_KEYS is not set: open Web Chats end at a restart.');
  if (config.MicrosoftAppId === '' && !isLoopback(config.HOST))
    warnings.push(
      'MicrosoftAppId is not set, and HOST is open to other machines: /api/messages refuses everybody.',
    );
  if (config.MicrosoftAppId !== '' && config.PUBLIC_URL === undefined)
    warnings.push('PUBLIC_URL is not set: Teams users are shown no private page.');
  return [...warnings, ...unfilled(guide)];
}

/** The privacy and accessibility pages are templates: what the council has not written yet stands in brackets. */
function unfilled(guide: Guide): string[] {
  const left = INFORMATION.filter((id) => JSON.stringify(guide.page('en', id)).includes('[Council:'));
  return left.length === 0
    ? []
    : [
        `locales/en/pages.json: ${left.join(' and ')} have places in [square brackets] for the council to fill in.`,
      ];
}

/**
 * What stops the start beyond the settings themselves: the SDK that they name is not installed.
 * @param resolve finds an installed package, or throws
 */
export function missingPackages(
  { BOT_SDK }: Pick<Config, 'BOT_SDK'>,
  resolve: (name: string) => unknown,
): string[] {
  if (BOT_SDK !== 'agents') return [];
  try {
    resolve('@microsoft/agents-hosting');
    return [];
  } catch {
    return [
      'BOT_SDK: needs the package @microsoft/agents-hosting, which is not installed. Install it ' +
        '(npm ci --omit=dev, without --omit=optional), or leave BOT_SDK out',
    ];
  }
}
