import { existsSync } from 'node:fs';

const first = (...paths: readonly string[]) => paths.find((path) => existsSync(path));

/** A Firefox of the system; undefined where there is none. */
export const FIREFOX = first('/usr/bin/firefox-esr', '/usr/bin/firefox');
/** A screen that nobody sees, for a browser with windows. */
export const SCREEN = first('/usr/bin/Xvfb');
