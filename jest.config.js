// The browser tests start a real Chromium, so they get their own project and more time.
const transform = {
  '\\.[jt]s$': [
    '@swc/jest',
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
