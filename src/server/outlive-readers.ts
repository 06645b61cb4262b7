/**
 * Whoever reads what we print may end before we do: a log reader, `head`. Without this the next line would end the
 * process, and with it every resident's page.
 */
export function outliveReaders(
  streams: readonly NodeJS.WritableStream[] = [process.stdout, process.stderr],
): void {
  for (const stream of streams) stream.on('error', () => undefined);
}
