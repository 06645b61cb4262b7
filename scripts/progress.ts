const toStandardError = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Milliseconds between two lines: enough to see that it goes on, and no flood. */
const EVERY = 2_000;

interface Around {
  /** Milliseconds that only grow. */
  readonly now?: () => number;
  readonly tell?: (line: string) => void;
}

/**
 * How far a command is that takes more than a moment, on standard error, so that what it prints can go into a file.
 * Call what is given back as each part begins, with its name: the first is told at once.
 */
export function makeProgress(
  what: string,
  total: number,
  { now = () => performance.now(), tell = toStandardError }: Around = {},
): (part: string) => void {
  let begun = 0;
  let told = Number.NEGATIVE_INFINITY;
  return (part) => {
    begun += 1;
    if (now() - told < EVERY) return;
    told = now();
    tell(`${what} ${part}: ${begun} of ${total}`);
  };
}

/** Before something that takes more than a moment and cannot say how far it is; on standard error too. */
export function someSeconds(what: string, tell: (line: string) => void = toStandardError): void {
  tell(`${what}: some seconds …`);
}

/** What most commands begin with. */
export const READING = 'Reading and checking the content';
