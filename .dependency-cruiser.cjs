/** The floors of the house: a folder may import only from its own or lower floors. */
const above = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    above('kernel', '^src/kernel', '^src/(?!kernel)', 'floor 0 imports nothing of the house'),
    above('domain', '^src/domain', '^src/(?!kernel|domain)', 'floor 1: rules, nothing but the kernel'),
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/domain' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    {
      name: 'rules-know-no-acts',
      severity: 'error',
      comment:
        'an act goes by the rules of recording; of these only the statement, the decision and the names know the acts',
      from: {
        path: '^src/domain/record/',
        pathNot: '^src/domain/record/(statement|decide|names-in)\\.ts$',
      },
      to: { path: '^src/domain/acts/' },
    },
    {
      name: 'acts-apart',
      severity: 'error',
      comment:
        'one file an act: what two acts need sinks into named-rebuttal, named-target or the rules of recording',
      from: { path: '^src/domain/acts/', pathNot: '^src/domain/acts/acts\\.ts$' },
      to: { path: '^src/domain/acts/(acts|rebut|concede|correct|retract|withdraw|derive)\\.ts$' },
    },
    above('storage', '^src/storage', '^src/(?!kernel|domain|storage)', 'floor 2'),
    above('formats', '^src/formats', '^src/(?!kernel|domain|formats)', 'floor 2'),
    above('services', '^src/services', '^src/(?!kernel|domain|storage|formats|services)', 'floor 3'),
    {
      name: 'services-apart',
      severity: 'error',
      comment:
        'what two use cases need sinks into the domain, or into services/record, which all recording shares',
      from: { path: '^src/services/[^/]+\\.ts$' },
      to: { path: '^src/services/[^/]+\\.ts$', pathNot: '^src/services/(services|inputs|event-bus)\\.ts$' },
    },
    {
      name: 'reading-apart',
      severity: 'error',
      comment:
        'questions know no use case that records, so that every way to ask works without any way to record',
      from: { path: '^src/services/read/' },
      to: { path: '^src/services/[^/]+\\.ts$', pathNot: '^src/services/(services|inputs|event-bus)\\.ts$' },
    },
    {
      name: 'ask-services',
      severity: 'error',
      comment:
        'whatever is asked or recorded goes through a use case, which checks the role and says the same to every adapter: types of rows are told anew in services/read',
      from: { path: '^src/(graphql|http|cli)/' },
      to: { path: '^src/(storage|services/record)/' },
    },
    above('graphql', '^src/graphql', '^src/(http|cli|web|main|program|serving|config)', 'floor 4'),
    above('http', '^src/http', '^src/(cli|web|main|program|serving)', 'floor 5'),
    above('cli', '^src/cli', '^src/(http|web|main|program|serving|graphql)', 'floor 5'),
    above('web', '^src/web', '^src/(?!web)', 'floor 5: the page talks GraphQL only'),
    above(
      'page-words',
      '^src/web/page/(words|address|certain|base)',
      '^src/web/page/(?!words|address|certain|base)',
      'page, floor 0',
    ),
    above('page-api', '^src/web/page/api', '^src/web/page/(?!api|words|certain|base)', 'page, floor 1'),
    above(
      'page-fields',
      '^src/web/page/fields',
      '^src/web/page/(?!fields|words|certain)',
      'page, floor 1: a field asks nobody; what it offers is found by whoever uses it, in parts/found',
    ),
    above('page-parts', '^src/web/page/parts', '^src/web/page/(views|app|main)', 'page, floor 2'),
    {
      name: 'views-apart',
      severity: 'error',
      comment: 'what two views need sinks into parts, fields, words or api',
      from: { path: '^src/web/page/views/([^/]+)/' },
      to: { path: '^src/web/page/views/', pathNot: '^src/web/page/views/($1|nothing)/' },
    },
    { name: 'nothing-from-tests', severity: 'error', from: { path: '^src' }, to: { path: '^(test|bench)' } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/web/', '^src/graphql/emit'] },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'the types of the page are written by its build: the rules hold without it',
      from: {},
      to: { couldNotResolve: true, pathNot: '/generated/graphql[.]ts$' },
    },
  ],
  options: {
    exclude: { path: '^src/web/(graphiql|page/generated|.*vite\\.config\\.ts$)' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
