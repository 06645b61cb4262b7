import { ofTheCouncil } from './test/support/made-of.cjs';

// The browser tests start a real Chromium, so they get their own project and more time.
/** With OTHER_COUNCIL set, the tests of the fixture council talk to one with other names: see test/README.md. */
const other = Boolean(process.env.OTHER_COUNCIL);
const transform = {
  '\\.[jt]s$': [
    other ? '<rootDir>/test/support/other-council/transform.cjs' : '@swc/jest',
    { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
  ],
};
// Some packages ship ES modules only; jest runs CommonJS, so those are transformed too.
const transformIgnorePatterns = [
  '/node_modules/(?!(jose|gettext-parser|temporal-polyfill|temporal-utils|text-readability|syllable)/)',
];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  ...(other ? { testMatch: ofTheCouncil().map((file) => `<rootDir>/${file}`) } : {}),
  testTimeout: 30_000,
  maxWorkers: '100%',
  // A test that failed half-way may leave something open: the run ends all the same, and says what failed.
  forceExit: true,
  // Tests run in a context of their own, where looking one of these up each time makes arithmetic five times slower.
  sandboxInjectedGlobals: ['Math', 'Object', 'Array', 'Map', 'Set', 'Number', 'String', 'RegExp'],
  transform,
  transformIgnorePatterns,
  globalSetup: '<rootDir>/test/support/prepare.ts',
  reporters: ['default', '<rootDir>/test/support/named-tests.cjs', '<rootDir>/test/support/closing-line.cjs'],
};
