// The rule of imports, checked: packages/kernel → other packages → a subgraph's domain → its graphql, jobs and
// reactions → its index.ts → server. ARCHITECTURE.md says why.
const DOMAINS = 'accounts|stores|catalog|inventory|orders|payments|media'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-is-pure',
      comment: 'The kernel stands on Node alone.',
      severity: 'error',
      from: { path: '^packages/kernel/src' },
      to: { pathNot: '^packages/kernel/src', dependencyTypesNot: ['core'] },
    },
    {
      name: 'packages-know-no-domain',
      comment: 'What every subgraph stands on cannot know any of them.',
      severity: 'error',
      from: { path: '^packages' },
      to: { path: '^(subgraphs|router|server|e2e|bench)' },
    },
    {
      name: 'domain-knows-no-transport',
      comment:
        'Rules are called by resolvers, jobs and reactions, never the other way round. Rows and generated types are values.',
      severity: 'error',
      from: { path: `^subgraphs/(${DOMAINS})/domain` },
      to: { path: '^subgraphs/[^/]+/(graphql/(?!rows\\.ts)|jobs|reactions|index\\.ts)' },
    },
    {
      name: 'subgraphs-meet-by-events-and-documents',
      comment:
        'A subgraph imports another only through its published events; what it asks goes through generated documents.',
      severity: 'error',
      from: { path: `^subgraphs/(${DOMAINS})/(?!tests)` },
      to: { path: '^subgraphs/([^/]+)/', pathNot: ['^subgraphs/$1/', '^subgraphs/[^/]+/events\\.ts$'] },
    },
    {
      name: 'router-knows-no-saler',
      comment: 'The router serves any supergraph: it knows compiled execution and nothing else of ours.',
      severity: 'error',
      from: { path: '^router/(src|cli|compose)' },
      to: { path: '^(subgraphs|server|packages/(?!execution))' },
    },
    {
      name: 'only-the-root-composes',
      comment: 'The composition root is nobody’s dependency but of what starts the whole system.',
      severity: 'error',
      from: { path: '^(packages|subgraphs|router)' },
      to: { path: '^server' },
    },
    {
      name: 'tests-stay-outside',
      comment: 'What ships does not import what tests it.',
      severity: 'error',
      from: { pathNot: '(/tests/|^e2e|^packages/test-database|^vitest)' },
      to: { path: '(/tests/|^packages/test-database)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/generated/prisma/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
