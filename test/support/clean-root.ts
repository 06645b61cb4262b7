import { existsSync } from 'node:fs';
import { programOf } from '../../scripts/nodes/other-nodes.ts';

/** Whether the image's own steps can be done here without a container engine. */
export const DEBOOTSTRAP =
  process.getuid?.() === 0 && existsSync('/usr/sbin/debootstrap') && programOf('24') !== undefined;
