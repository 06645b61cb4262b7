const { readdirSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

/** Every file of the tests, and what it says. */
const texts = new Map(
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join('test', name))
    .map((file) => [file, readFileSync(file, 'utf8')]),
);

/** Every file of the tests that this one is made of, itself too. */
function madeOf(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path = ''] of texts.get(file).matchAll(/ from '(\.[^']*)'/g)) {
    const other = join(dirname(file), path);
    if (texts.has(other)) madeOf(other, found);
  }
  return found;
}

/** The tests of which a part says this. */
const testsThatSay = (pattern) =>
  [...texts.keys()].filter(
    (file) => file.endsWith('.test.ts') && [...madeOf(file)].some((part) => pattern.test(texts.get(part))),
  );

/** What reads the product's own content, be it what an officer keeps or what is made of it. */
const OWN =
  /\b(loadContent|checkContent|readContent|readWith|readFlows|readDirectory|linesFor)\('\.'|readFileSync\(.(directory|flows|locales)\/|\['flows',\s'directory'/;

/** Tests that read the product's own content. */
exports.ofOwnContent = () => testsThatSay(OWN);

/** Tests that talk to the fixture council and to no other content. */
exports.ofTheCouncil = () => {
  const own = new Set(exports.ofOwnContent());
  return testsThatSay(/makeTestGuide/).filter((file) => !own.has(file));
};
