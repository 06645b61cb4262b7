import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isMadeOf, madeOf, sourcesOf } from './made-of.mjs';

/**
 * `npm run build`: everything that is deployed, in dist/, which needs node and nothing else. The program is put together
 * only when it or its packages have changed, the content prepared only when that has. One line says when it takes a while.
 */
const OUT = 'dist';
const STAMP = join(OUT, 'made-of');
const PROGRAM = [
  'src',
  'scripts/content',
  'scripts/doctor',
  'scripts/doctor.ts',
  'scripts/command.ts',
  'scripts/prepare-content.ts',
  'scripts/build.mjs',
  'scripts/made-of.mjs',
  'package-lock.json',
  'web',
];

/** What CommonJS packages expect around them, inside a module. */
const COMMONJS = `import { createRequire as requireFrom } from 'node:module';
import { fileURLToPath as pathOf } from 'node:url';
import { dirname as folderOf } from 'node:path';
const require = requireFrom(import.meta.url), __filename = pathOf(import.meta.url), __dirname = folderOf(__filename);`;

/**
 * botbuilder's own build turns every async function into a generator that outlives several collections of garbage: put
 * together from the TypeScript in its packages it costs half.
 */
const fromSources = {
  name: 'from-sources',
  setup: (build) =>
    build.onResolve({ filter: /^(botbuilder[\w-]*|botframework-[\w-]+)$/ }, ({ path }) => {
      const source = join(process.cwd(), 'node_modules', path, 'src/index.ts');
      return existsSync(source) ? { path: source } : undefined;
    }),
};

/** restify asks for a package that is compiled on each machine, and does without it. */
const withoutTracing = {
  name: 'without-tracing',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]dtrace-provider\.js$/ }, () => ({
      contents: `const probe = { fire() {} };
        exports.createDTraceProvider = () => ({ addProbe: () => probe, enable() {}, fire() {}, disable() {} });`,
    })),
};

/** restify comes with twenty plugins (bodies of six kinds, signatures, tables of alphabets): none is used here. */
const withoutPlugins = {
  name: 'without-plugins',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]restify[\\/]lib[\\/]plugins[\\/]index\.js$/ }, () => ({
      contents: 'exports.pre = {};',
    })),
};

/** zod brings its own words in fifty languages, of which none is ever said: the content has its own. */
const oneLanguage = {
  name: 'one-language',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: dirname(path),
    })),
};

/** An optional package is put in where it is installed: one that came or went since is another program. */
const agents = isThere('@microsoft/agents-hosting');
const word = `${madeOf(PROGRAM)}${agents ? ' agents' : ''}`;
/** What decides the shape of what lies prepared, whichever machine puts it together. */
const edition = sourcesOf('src');

if (!isMadeOf(STAMP, word)) {
  process.stderr.write(
    'Putting the program together, after a change or for the first time: some seconds …\n',
  );
  rmSync(STAMP, { force: true });
  await program();
  cpSync('web', join(OUT, 'web'), { recursive: true });
  writeFileSync(STAMP, word);
}
process.argv.splice(2);
await import(`../${OUT}/prepare.js`);

async function program() {
  const { build } = await import('esbuild');
  rmSync(join(OUT, 'parts'), { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  await build({
    entryPoints: {
      main: 'src/main.ts',
      chat: 'src/terminal.ts',
      doctor: 'scripts/doctor.ts',
      prepare: 'scripts/prepare-content.ts',
    },
    outdir: OUT,
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    legalComments: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'error',
    // Asked for by name where they are installed: one for a setting that brings its own package, one that is never there.
    external: ['@redis/entraid', '@opentelemetry/api-logs', ...(agents ? [] : ['@microsoft/agents-hosting'])],
    define: {
      PROGRAM: JSON.stringify(edition),
      WITHIN: JSON.stringify(agents ? ['@microsoft/agents-hosting'] : []),
    },
    tsconfigRaw: {},
    banner: { js: COMMONJS },
    plugins: [fromSources, withoutTracing, withoutPlugins, oneLanguage],
  });
  writeFileSync(join(OUT, 'package.json'), `${JSON.stringify({ type: 'module', private: true })}\n`);
}

function isThere(name) {
  try {
    return createRequire(join(process.cwd(), 'package.json')).resolve(name) !== '';
  } catch {
    return false;
  }
}
