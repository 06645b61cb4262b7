const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const EXAMPLE = 'https://guide.example.gov.uk/';

/** The page's address as it goes into other sites. @throws Error that says in one line how to write it */
export function pageAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`Write the whole address, like ${EXAMPLE}`);
  if (url.protocol === 'http:' && !LOCAL.test(url.hostname))
    throw new Error(
      `A public address begins with https://, like ${EXAMPLE} (http is for this machine alone).`,
    );
  return url.href;
}
