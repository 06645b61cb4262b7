// The layers, made from the table of rooms (rooms.cjs): arrows point inward, and each outside library has one home.
const rooms = require('./rooms.cjs');

/** A room is a folder or one file; the room `channels` is what lies beside the channels' own folders. */
const within = (room) => (room === 'channels' ? '^src/channels/[^/]+\\.ts$' : `^src/${room}(/|\\.ts$)`);
const paths = (names) => names.map(within).join('|');
const only = (name, library, home) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: home },
  to: { path: `node_modules/(${library})` },
});

const imports = rooms.map(({ room, may }) => ({
  name: `${room}-imports-only-what-it-may`,
  severity: 'error',
  from: { path: within(room) },
  to: { path: '^src/', pathNot: paths([room, ...may]) },
}));
const homes = rooms.flatMap(({ room, libraries = [] }) =>
  libraries.map((library) => only(`${library}-at-home`, `${library}/`, within(room))),
);

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every-file-has-a-room',
      severity: 'error',
      from: { path: '^src/', pathNot: paths(rooms.map(({ room }) => room)) },
      to: {},
    },
    {
      name: 'pure-rooms-have-no-node',
      severity: 'error',
      from: { path: paths(rooms.filter(({ pure }) => pure).map(({ room }) => room)) },
      to: { dependencyTypes: ['core'] },
    },
    ...imports,
    ...homes,
    only(
      'botbuilder-at-home',
      'botbuilder|botframework',
      '^src/channels/(bot-framework/cloud-adapter|direct-line/bot-adapter)\\.ts$',
    ),
    only('undici-at-home', 'undici/', '^src/(proxy|channels/bot-framework/channel-call)\\.ts$'),
    only('agents-sdk-at-home', '@microsoft/agents', '^src/channels/bot-framework/agents-adapter\\.ts$'),
    {
      name: 'only-content-reads-files',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(content/|web-files\\.ts$)' },
      to: { path: '^(node:)?fs' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
