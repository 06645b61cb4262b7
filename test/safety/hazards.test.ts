import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Hazard {
  readonly id: string;
  readonly hazard: string;
  readonly severity: string;
  readonly likelihood: string;
  readonly controls: string;
  readonly test: readonly [file: string, name: string];
}

const hazards = parse(readFileSync('docs/safety/hazards.yaml', 'utf8')) as Hazard[];

test('every hazard says how bad, how likely, and what stands against it; each has its own id', () => {
  expect(new Set(hazards.map(({ id }) => id)).size).toBe(hazards.length);
  for (const { hazard, severity, likelihood, controls } of hazards) {
    expect([hazard, controls].every((words) => words.length > 10)).toBe(true);
    expect(['minor', 'significant', 'considerable', 'major', 'catastrophic']).toContain(severity);
    expect(['very low', 'low', 'medium', 'high', 'very high']).toContain(likelihood);
  }
});

test.each(hazards.map(({ id, test }) => [id, ...test] as const))(
  'the test of %s is there, in %s, and is run',
  (_id, file, name) => {
    expect(file).toMatch(/^test\/.*\.test\.ts$/);
    expect(existsSync(file)).toBe(true);
    const text = readFileSync(file, 'utf8');
    expect(name.length).toBeGreaterThan(10);
    expect(text).toContain(name);
    expect(text).toMatch(/\b(test|it)(\.each)?[(<`]/);
    expect(text).not.toMatch(/\b(test|it|describe)\.(skip|only|todo)\(/);
  },
);
