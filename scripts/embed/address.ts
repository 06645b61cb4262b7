import { staysPrivate } from '../../src/channels/loopback.ts';
import { CommandError } from '../command.ts';

const EXAMPLE = 'https://guide.example.gov.uk/';

/** The page's address as it goes into other sites. @throws CommandError that says in one line how to write it */
export function pageAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new CommandError(`Write the whole address, like ${EXAMPLE}`);
  if (!staysPrivate(url.href))
    throw new CommandError(
      `A public address begins with https://, like ${EXAMPLE} (http is for this machine alone).`,
    );
  return url.href;
}
