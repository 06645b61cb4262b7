/**
 * The rooms of src/, from the outside inward: what each holds and which others it may import. The layer rules
 * (.dependency-cruiser.cjs) are made from this table, and so is the plan in docs/how-it-works.md: npm run plan writes it.
 *
 * `pure`: no clock, no randomness, no files, no network: the same input gives the same output.
 * `libraries`: outside libraries that have their home here and are imported nowhere else.
 */
const inner = ['flow', 'directory', 'conversation', 'understanding', 'words'];
const everyDoor = ['channels', 'guide', 'conversation', 'words', 'activities', 'sessions', 'sealing'];

module.exports = [
  {
    room: 'main',
    holds: 'the start: settings, content, stores and the server put together',
    may: [
      'app',
      'renewal',
      'settings',
      'content',
      'sessions',
      'server',
      'web-files',
      'proxy',
      'logs',
      'metrics',
    ],
  },
  {
    room: 'app',
    holds: 'the product as one object: every door behind one server',
    may: [
      'channels/web',
      'channels/bot-framework',
      'channels/direct-line',
      'channels',
      'open-referral',
      'server',
      'limits',
      'logs',
      'metrics',
      'sessions',
      'guide',
      'content',
      'settings',
      'sealing',
    ],
  },
  {
    room: 'desk',
    holds:
      'the officer’s desk, `npm run desk`: the content looked at from every side, and the facts that change most',
    may: ['channels', 'channels/web', 'checks', 'guide', 'content', ...inner],
  },
  {
    room: 'terminal',
    holds: 'the entry of `npm run chat`',
    may: ['channels/terminal', 'guide', 'settings'],
  },
  {
    room: 'open-referral',
    holds: 'the directory as an Open Referral UK feed, and what another feed proposes',
    may: ['channels', 'checks', 'content', 'directory'],
  },
  {
    room: 'renewal',
    holds: 'changed content taken over while it runs, or the last that was right kept',
    may: ['content', 'logs'],
  },
  { room: 'web-files', holds: 'reads web/ from disk', may: ['channels/web'] },
  {
    room: 'settings',
    holds:
      'the environment and .env as typed settings, or every fault at once; what else is to be known about them; opens the content that they name',
    may: ['checks', 'content', 'guide', 'logs', 'channels', 'words'],
  },
  { room: 'proxy', holds: 'the way out through a proxy', may: [] },
  {
    room: 'sealing',
    holds: 'what travels with a person, encrypted; the hash under which the rest is kept',
    may: ['conversation'],
  },
  {
    room: 'server',
    holds: 'routes, body reading, limits, draining, health',
    may: ['channels', 'guide'],
    libraries: ['restify', '@fastify/busboy'],
  },
  {
    room: 'limits',
    holds: 'how often networks and conversations may ask',
    may: [],
    libraries: ['rate-limiter-flexible', 'proxy-addr', 'ipaddr.js'],
  },
  {
    room: 'logs',
    holds: 'one stream of lines with what is allowed on them; what libraries print is not',
    may: [],
    libraries: ['pino'],
  },
  {
    room: 'metrics',
    holds: 'figures that identify nobody, on a port of this machine',
    may: [],
    libraries: ['prom-client'],
  },
  { room: 'channels/web', holds: 'the page', may: everyDoor },
  { room: 'channels/bot-framework', holds: 'POST /api/messages, Teams', may: everyDoor },
  { room: 'channels/direct-line', holds: '/v3/directline', may: everyDoor, libraries: ['ws'] },
  {
    room: 'channels/terminal',
    holds: 'lines in, lines or JSON out',
    may: [...everyDoor, 'directory', 'flow'],
  },
  { room: 'channels', holds: 'what every HTTP door shares: requests, answers, refusals', may: ['guide'] },
  {
    room: 'sessions',
    holds: 'one turn exactly once; stores in memory and Redis',
    may: ['guide', 'conversation', 'words', 'flow'],
    libraries: ['@redis/client'],
  },
  { room: 'activities', holds: 'a message as chat activities', may: ['words', 'conversation'] },
  {
    room: 'checks',
    holds: 'what is wrong with the content: a rule a file, and one list of them',
    may: ['content', ...inner],
  },
  {
    room: 'guide',
    holds: 'the content made into the one port behind every door: turn, then say',
    may: ['content', ...inner],
  },
  {
    room: 'content',
    holds: 'reads flows/, directory/ and locales/ as plain data, with the place of each value',
    may: inner,
    libraries: ['yaml'],
  },
  {
    room: 'words',
    holds: 'view, language and time into a message',
    may: ['conversation', 'directory', 'flow', 'understanding'],
    pure: true,
    libraries: ['i18next'],
  },
  { room: 'conversation', holds: 'turn: one step forward', may: ['flow', 'understanding'], pure: true },
  {
    room: 'understanding',
    holds: 'typed words: danger, harmless or ask; and subjects',
    may: ['flow'],
    pure: true,
  },
  { room: 'directory', holds: 'who can help, who is open, in which order', may: ['flow'], pure: true },
  { room: 'flow', holds: 'where answers lead: the statechart', may: [], pure: true, libraries: ['xstate'] },
];
