import { botFindings } from './bot-findings.ts';
import { advice, type Finding } from './finding.ts';
import { keyFindings } from './key-findings.ts';
import type { Config } from './settings-schema.ts';

/** What whoever runs it should know about settings that do not stop the start. The start and the doctor say the same. */
export const settingFindings = (config: Config): Finding[] => [
  ...keyFindings(config),
  ...(config.REDIS_URL === undefined
    ? [advice('REDIS_URL', 'It is not set: chats are held in this process. Run one instance, not more.')]
    : []),
  ...botFindings(config),
];
