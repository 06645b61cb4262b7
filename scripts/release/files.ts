import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a council's IT needs beside the program, from its folder to that of the release: both have the same shape. */
const BESIDE = ['deploy', 'schemas', 'docs', '.env.example', '.dockerignore', 'LICENSE', 'SECURITY.md'];

/** Files of whoever runs it from here: settings with their keys, and certificates. */
const SECRET = /(^|\/)(certificate\/|\.env(?!\.example$)|[^/]*\.(env|pem|key|pfx|p12)$)/;

/**
 * Copies what was built and what lies beside it. A release goes to others: what git does not know stays here, and so does,
 * whether git is there or not, whatever has the name of a secret.
 */
export function layOut(from: string, to: string): void {
  cpSync(join(from, 'dist'), join(to, 'dist'), { recursive: true });
  rmSync(join(to, 'dist/made-of'), { force: true });
  const known = tracked(from);
  const files = BESIDE.flatMap((path) => filesIn(from, path));
  for (const file of files)
    if (!SECRET.test(file) && (known?.has(file) ?? true)) cpSync(join(from, file), join(to, file));
}

function filesIn(from: string, path: string): string[] {
  if (statSync(join(from, path)).isFile()) return [path];
  return readdirSync(join(from, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(path, join(entry.parentPath, entry.name).slice(join(from, path).length + 1)));
}

/** Undefined where this is no copy that git keeps: one that was unpacked from an archive, say. */
function tracked(from: string): ReadonlySet<string> | undefined {
  if (!existsSync(join(from, '.git'))) return undefined;
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: from, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return new Set(listed.split('\0'));
}
