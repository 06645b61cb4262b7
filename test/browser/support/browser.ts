import { execFileSync } from 'node:child_process';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** Playwright switches the back-forward cache off, which would hide what Back brings back: here it stays on. */
const OPTIONS: LaunchOptions = { ignoreDefaultArgs: ['--disable-back-forward-cache'] };

async function chrome(): Promise<{ executablePath: string; args: string[] }> {
  const given = process.env['CHROME_PATH'];
  if (given) return { executablePath: given, args: ['--no-sandbox'] };
  const { default: packaged } = await import('@sparticuz/chromium');
  const args = packaged.args.filter(
    (arg) => !/single-process|no-zygote|back-forward|window-size|disable-web-security|site-per/i.test(arg),
  );
  return { executablePath: await packaged.executablePath(), args };
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...OPTIONS, ...(await chrome()) });
}

export async function openProfile(folder: string) {
  return chromium.launchPersistentContext(folder, { ...OPTIONS, ...(await chrome()) });
}

/** False where the browser lacks libraries of the system: scripts/browser-setup.sh says which. */
export async function browserRuns(): Promise<boolean> {
  try {
    execFileSync((await chrome()).executablePath, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
