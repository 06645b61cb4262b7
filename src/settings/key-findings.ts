import { advice, type Finding, fault } from './finding.ts';
import type { Config } from './settings-schema.ts';

/** The sealing key in use, and the one before it. */
const IN_ROTATION = 2;

/** Keys that are not there, and rotations that were left half done. */
export function keyFindings(config: Config): Finding[] {
  const { SEAL_KEYS: seals, DIRECT_LINE_KEYS: tokens, HASH_KEY: hash } = config;
  const found: Finding[] = [];
  if (seals.length === 0)
    found.push(
      advice(
        'SEAL_KEYS',
        'It is not set: open pages begin again after a restart. Instances do not share them.',
      ),
    );
  if (config.DIRECT_LINE_ORIGINS.length > 0 && tokens.length === 0)
    found.push(advice('DIRECT_LINE_KEYS', 'It is not set: open Web Chats end at a restart.'));
  for (const [setting, keys] of Object.entries({ SEAL_KEYS: seals, DIRECT_LINE_KEYS: tokens })) {
    if (new Set(keys).size < keys.length)
      found.push(fault(setting, 'It holds the same key twice: a rotation is half done. Put the new key in.'));
    if (new Set(keys).size > IN_ROTATION)
      found.push(
        advice(setting, 'It holds more than two keys. Take out those that no instance has in front.'),
      );
  }
  if (seals.length > 1 && hash === '')
    found.push(
      advice(
        'HASH_KEY',
        'It is not set, and SEAL_KEYS holds several: chats under way end when another comes last. Set it to the one that is last where it runs now, on every instance.',
      ),
    );
  return found;
}
