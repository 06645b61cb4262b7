import { existsSync } from 'node:fs';

/** Whether a systemd of our own may be started here, in namespaces of its own. */
export const SYSTEMD = process.getuid?.() === 0 && existsSync('/lib/systemd/systemd');
