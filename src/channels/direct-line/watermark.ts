/** A place in a transcript, as a client names it; nothing named is the beginning. Undefined when it is no place. */
export function readWatermark(text: string | null): number | undefined {
  if (text === null || text === '') return 0;
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
