const { readFileSync } = require('node:fs');
const { parse } = require('yaml');

/** The tests that docs/safety/hazards.yaml and docs/asvs.csv name: file, and words of its name. */
function named() {
  const hazards = parse(readFileSync('docs/safety/hazards.yaml', 'utf8')).map(({ test }) => test);
  const rows = readFileSync('docs/asvs.csv', 'utf8').match(/test\/\S+ › [^|"\n]+/g) ?? [];
  return [...hazards, ...rows.map((row) => row.trim().split(' › '))];
}

/** A name as it stands in its file, where any words may have filled its gaps. */
const patternOf = (name) =>
  new RegExp(
    name
      .split(/%[a-z]|\$[a-z]+/i)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*'),
  );

/**
 * After a run of all tests: what a hazard or a requirement names has run and passed, else the run fails. What was left
 * out because this machine lacks something is told by the closing lines, and is no failure.
 */
module.exports = class NamedTests {
  constructor({ testPathPatterns, testNamePattern, shard, onlyChanged }) {
    this.some = Boolean(testPathPatterns?.isSet() || testNamePattern || shard || onlyChanged);
    this.missed = [];
  }

  onRunComplete(_contexts, { testResults }) {
    if (this.some) return;
    const ran = testResults.flatMap(({ testFilePath, testResults: results }) =>
      results.map(({ fullName, status }) => ({ path: testFilePath, fullName, status })),
    );
    for (const [file, name] of named()) {
      const pattern = patternOf(name);
      // What every store must do stands in a file of its own, and runs in another.
      const own = ({ path }) => path.endsWith(file) || !file.endsWith('.test.ts');
      const found = ran.filter((one) => own(one) && pattern.test(one.fullName));
      if (found.some(({ status }) => status === 'passed' || status === 'pending')) continue;
      this.missed.push(name);
      process.stdout.write(`\nNamed as a proof, and not proved: ${file} › ${name}`);
    }
  }

  getLastError() {
    if (this.missed.length === 0) return undefined;
    return new Error(`${this.missed.length} tests that are named as proofs did not pass`);
  }
};
