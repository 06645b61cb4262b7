import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** Milliseconds within which an answer should be on its way. */
const SLOW = 600;

export interface AnsweredRequest {
  readonly door: string;
  readonly status: number;
  readonly milliseconds: number;
}

export interface Metrics {
  answered(answer: AnsweredRequest): void;
  /** Somebody was shown a view; which is not asked. */
  turn(): void;
  /** Everything as Prometheus reads it. */
  text(): Promise<string>;
}

/**
 * What whoever runs it can watch: how the process is, how many answers each door gave and with which status, and one total
 * of turns. No series has a subject, a language, a question or a person, and nothing is timed so finely that one
 * conversation could be told from another.
 * @param storeIsWell false while the chats go on without their store
 */
export function makeMetrics(storeIsWell: () => boolean): Metrics {
  const registers = [new Registry()] as const;
  const [register] = registers;
  collectDefaultMetrics({ register });
  const answers = new Counter({
    name: 'guide_answers_total',
    help: 'Answers given, by door and HTTP status. 429 and 503 are people turned away with the numbers.',
    labelNames: ['door', 'status'],
    registers: [...registers],
  });
  const slow = new Counter({
    name: 'guide_slow_answers_total',
    help: `Answers that took more than ${SLOW} ms, by door.`,
    labelNames: ['door'],
    registers: [...registers],
  });
  const turns = new Counter({
    name: 'guide_turns_total',
    help: 'Views shown, of all subjects together.',
    registers: [...registers],
  });
  new Gauge({
    name: 'guide_store_well',
    help: '1 while the store of the chats does its part; the page needs none.',
    registers: [...registers],
    collect() {
      this.set(storeIsWell() ? 1 : 0);
    },
  });
  return {
    answered({ door, status, milliseconds }) {
      answers.inc({ door, status: String(status) });
      if (milliseconds > SLOW) slow.inc({ door });
    },
    turn: () => turns.inc(),
    text: () => register.metrics(),
  };
}
