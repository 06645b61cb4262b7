import { type Instance, startInstance, stopInstance } from '../stack/instance.ts';
import { CLOCK } from './clock-behind.ts';
import { oneOf } from './random.ts';

/** Two instances and what is going wrong with them and their store. */
export interface Hurt {
  readonly instances: Instance[];
  readonly settings: Readonly<Record<string, string>>;
  readonly random: () => number;
  /** What every conversation's checker has to know. */
  readonly emptied: () => void;
  /** True while no store can answer: numbers instead of an answer are right then. */
  away: boolean;
  /** Every clock is two hours back. What is sealed meanwhile is too old when they are right again, and carries nothing. */
  clockBack: boolean;
  /** An instance ends or starts. */
  replacing: boolean;
  /** What is going wrong, for whoever reads a fault. */
  happening: string;
}

/** Every instance's clock can be set. */
export const WITH_CLOCK = ['--import', CLOCK];

/** A fault begins and ends within a few seconds. */
export type Faults = Readonly<Record<string, () => Promise<void>>>;

export const seconds = (count: number) => new Promise<void>((resolve) => setTimeout(resolve, count * 1000));

/** One of the instances ends, kindly or without a word, and comes back. */
export async function replace(hurt: Hurt, how: 'drain' | 'kill'): Promise<void> {
  const old = oneOf(hurt.random, hurt.instances);
  const at = hurt.instances.indexOf(old);
  await stopInstance(old, how);
  hurt.instances[at] = await startInstance(hurt.settings, old.port, WITH_CLOCK);
}

/** The store is away for some time, and what is away for a while answers with numbers for a moment more. */
export async function away(
  hurt: Hurt,
  begin: () => unknown,
  end: () => unknown,
  length: number,
): Promise<void> {
  hurt.away = true;
  await begin();
  await seconds(length);
  await end();
  await seconds(2);
  hurt.away = false;
}
