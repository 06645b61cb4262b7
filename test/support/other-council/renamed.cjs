exports.FIXTURE = 'test/fixtures/council';
/** Where the other one is written: nothing of it is kept. */
exports.OTHER = 'build/other-council';

/**
 * The fixture council under other names: each id, label and number that is its own, and what takes its place. Names that
 * the engine itself speaks of (start.danger, start.need, yes, no, skip, what asks: area asks) are nobody's, and stay.
 */
const WORDS = {
  // Flows, questions, answers, situations.
  'being-hurt': 'in-a-storm',
  'other-topics': 'more',
  'street-lights': 'lanterns',
  'streets-by-night': 'lanes-in-the-dark',
  streets: 'lanes',
  'by-day': 'in-daylight',
  'by-night': 'in-the-dark',
  decisions: 'rulings',
  'home-for-men': 'shelter-for-men',
  northmoor: 'eastmere',
  southmoor: 'westmere',
  'far-away': 'overseas',
  moorshire: 'mereshire',
  // Who helps.
  'listening-line': 'hearing-line',
  'mens-line': 'brothers',
  'moor-council': 'mere-council',
  'moor-house': 'mere-lodge',
  'national-da-helpline': 'the-helpline',
  'police-999': 'nine-nine-nine',
  'young-line': 'youth-line',
  'always-help': 'never-refuse',
  'hurt-yourself': 'harmed',
  'option-2': 'press-two',
  councilPage: 'mereSite',
  // What is read.
  Northmoor: 'Eastmere',
  Southmoor: 'Westmere',
  'Far away': 'Across the sea',
  'Moor House (MH)': 'Mere Lodge (ML)',
  'Moor House': 'Mere Lodge',
  'Moor Council': 'Mere Council',
  'Moor Helpline': 'Mere Telephone',
  'Listening Line': 'Hearing Line',
  'Young Line': 'Youth Line',
  'Men’s Line': 'Brothers',
  'moor.example': 'mere.example',
  'I am being hurt, frightened or controlled': 'Somebody makes my life a misery',
  'I have another question about community safety': 'Something to do with lanterns and the like',
  'Street lights': 'Lanterns',
  'Safety in the streets': 'The lanes',
  'By night': 'In the dark',
  'What would help': 'What brings you here',
  'What is your question about': 'What do you wonder about',
  'Where do you live': 'Where is your place',
  'People who can help you': 'Whom you can turn to',
};

/** Words that mean something else too, where they are a name of the fixture's. */
const IN_PLACE = [
  [exports.FIXTURE, exports.OTHER],
  [/(?<![\w-])home(?=\.(?:area|for-men|contact|yaml|json)\b|:(?:area|for-men|contact)\b)/g, 'shelter'],
  [/(?<=flows\/|being-hurt: \/)home(?![\w-])/g, 'shelter'],
  [/(?<=situation: |^ {2})home(?=:?$)/gm, 'shelter'],
  [/(?<=^ {2}"|toBe\(')home(?=": \{$|'\))/gm, 'shelter'],
  [/(?<=^|['"/])topics(?=[.:](?:which|streets)\b|\.(?:yaml|json)\b)/g, 'affairs'],
  [/(?<=: \/)topics$/gm, 'affairs'],
  [/(?<=shelter[.:]|begins: |[{,] [\w-]+: |^ {2}|' {2}|\/ \{2\}|\['|")area(?=$|[,"':]| \})/gm, 'whereabouts'],
  [/(?<=affairs[.:]|begins: |^ {2}|"|\{ )which(?=$|["':])/gm, 'what-about'],
  // A number as it is read, and as it is dialled.
  [/(0808 157 0)1(?=0\d)/g, '$12'],
  [/(8081570)1(?=0\d)/g, '$12'],
  [/(01632 960)1(?=0\d)/g, '$18'],
  [/(441632960)1(?=0\d)/g, '$18'],
];

const longestFirst = Object.keys(WORDS).sort((one, other) => other.length - one.length);
const escaped = longestFirst.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const ALL = new RegExp(`(?<![\\w-])(?:${escaped.join('|')})(?![\\w-])`, 'g');

/** @param {string} text */
exports.renamed = (text) =>
  IN_PLACE.reduce((said, [from, to]) => said.replaceAll(from, to), text).replaceAll(
    ALL,
    (word) => WORDS[word],
  );
