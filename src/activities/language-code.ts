/** A bare code: `pl` of `pl-PL`. */
export const languageCode = (locale: string | null | undefined): string | undefined =>
  locale ? locale.split(/[-_]/)[0]?.toLowerCase() : undefined;
