import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Microseconds: short, so that nobody waits long for a turn of the clock. */
const PERIOD = 10_000;
const OLD = '/sys/fs/cgroup/cpu';

/**
 * Gives a process a part of one processor and no more (cgroups, as root on Linux): so a machine with two of them tells what
 * one with more would, since whoever asks has room beside the instances.
 * @returns takes the limit's group away, once the process is gone
 */
export function partOfAProcessor({ pid }, percent) {
  const old = existsSync(OLD);
  const group = join(old ? OLD : '/sys/fs/cgroup', `bench-${pid}`);
  const quota = (PERIOD * percent) / 100;
  mkdirSync(group);
  const set = (name, value) => writeFileSync(join(group, name), String(value));
  if (old) {
    set('cpu.cfs_period_us', PERIOD);
    set('cpu.cfs_quota_us', quota);
  } else set('cpu.max', `${quota} ${PERIOD}`);
  set('cgroup.procs', pid);
  return () => rmdirSync(group);
}
