import pino from 'pino';

export const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type Level = (typeof LEVELS)[number];

/** What can be told. There is no event for a subject, a question or a person. */
export type LogEvent =
  | 'started'
  | 'advice'
  | 'content'
  | 'store'
  | 'replies'
  | 'failed'
  | 'fault'
  | 'library'
  | 'answered'
  | 'stopping'
  | 'stopped';

/** Everything that a line may hold. A field that is not named here goes nowhere, whoever gives it. */
export interface Fields {
  /** A sentence of our own, for whoever runs it. */
  readonly words?: string | undefined;
  readonly door?: string | undefined;
  readonly status?: number | undefined;
  readonly milliseconds?: number | undefined;
  /** The class of an error, its code, and the places in the code that it went through. */
  readonly kind?: string | undefined;
  readonly code?: string | undefined;
  readonly at?: readonly string[] | undefined;
}

const ALLOWED = ['words', 'door', 'status', 'milliseconds', 'kind', 'code', 'at'] as const;

export type Log = (level: Exclude<Level, 'silent'>, event: LogEvent, fields?: Fields) => void;

/** One stream of JSON lines: a time, a level, an event and what is allowed. */
export function makeLog(level: Level, to: pino.DestinationStream): Log {
  const lines = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to,
  );
  return (at, event, fields = {}) => {
    const given = ALLOWED.filter((name) => fields[name] !== undefined);
    lines[at]({ event, ...Object.fromEntries(given.map((name) => [name, fields[name]])) });
  };
}
