// The layers of docs/decisions/0001: arrows point inward, and each outside library has one home.
const pure = '^src/(flow|directory|conversation|understanding|words)/';
const only = (name, library, home) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: home },
  to: { path: `node_modules/(${library})` },
});
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-core-has-no-node',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-core-looks-inward',
      severity: 'error',
      from: { path: pure },
      to: { path: '^src/(channels|server|sessions|content|officer|main|config|terminal)' },
    },
    {
      name: 'inner-knows-no-words',
      severity: 'error',
      from: { path: '^src/(flow|directory|conversation|understanding)/' },
      to: { path: '^src/words/' },
    },
    {
      name: 'flow-and-directory-stand-alone',
      severity: 'error',
      from: { path: '^src/(flow|directory)/' },
      to: { path: '^src/(conversation|understanding|words)/' },
    },
    {
      name: 'channels-know-no-server',
      severity: 'error',
      from: { path: '^src/(channels|sessions)/' },
      to: { path: '^src/(server|main|config|content|terminal)' },
    },
    {
      name: 'channels-never-import-each-other',
      severity: 'error',
      from: { path: '^src/channels/([^/]+)/' },
      to: { path: '^src/channels/([^/]+)/', pathNot: '^src/channels/$1/' },
    },
    {
      name: 'activities-belong-to-no-channel',
      severity: 'error',
      from: { path: '^src/activities/' },
      to: { path: '^src/', pathNot: '^src/(activities|words|conversation)/' },
    },
    only(
      'botbuilder-at-home',
      'botbuilder|botframework',
      '^src/channels/(bot-framework/cloud-adapter|direct-line/bot-adapter)\\.ts$',
    ),
    only('redis-at-home', 'ioredis/', '^src/sessions/'),
    only('ws-at-home', 'ws/', '^src/channels/direct-line/'),
    only('restify-at-home', 'restify/', '^src/server/'),
    only('xstate-at-home', 'xstate', '^src/flow/'),
    only('i18next-at-home', 'i18next', '^src/words/'),
    only('yaml-at-home', 'yaml/', '^src/content/'),
    {
      name: 'only-content-reads-files',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(content|main|config|terminal|web-files)' },
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
