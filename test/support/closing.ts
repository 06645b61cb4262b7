const left: (() => Promise<void>)[] = [];

/**
 * Something that a test opened: closed when its file is over, the last first, if the test has not closed it itself.
 * Nothing stays open after a test that failed half-way, which would keep the whole run from ending.
 */
export function closing(close: () => unknown): () => Promise<void> {
  let closed: Promise<void> | undefined;
  const once = () => {
    closed ??= Promise.resolve(close()).then(() => undefined);
    return closed;
  };
  left.push(once);
  return once;
}

afterAll(async () => {
  for (const close of left.splice(0).reverse()) await close();
});
