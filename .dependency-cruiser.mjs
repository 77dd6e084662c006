/** Who may import whom: the table in src/README.md, as a check. Arrows only downwards. */
const layer = (from, ...to) => ({
  name: `${from} imports only ${[from, ...to].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^(src|entrypoints|tests)/', pathNot: `^src/(${[from, ...to].join('|')})/` },
});
const noPackage = (from, allowed = '^$') => ({
  name: `${from} imports no package${allowed === '^$' ? '' : ` but ${allowed}`}`,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: 'node_modules', pathNot: allowed },
});

export default {
  forbidden: [
    layer('detect'),
    layer('protocol'),
    layer('sites', 'protocol'),
    layer('policy', 'detect'),
    layer('events', 'detect', 'policy'),
    layer('page', 'protocol'),
    layer('platform', 'protocol'),
    layer('reader', 'protocol', 'platform'),
    layer('content', 'detect', 'policy', 'sites', 'events', 'protocol', 'platform'),
    layer('background', 'detect', 'policy', 'sites', 'events', 'protocol', 'platform'),
    layer('ui', 'detect', 'policy', 'sites', 'events', 'protocol', 'platform', 'locales'),
    layer('cli', 'detect', 'policy', 'sites', 'events', 'reader', 'locales'),
    noPackage('^src/detect/', 'node_modules/fflate/'),
    noPackage('^src/page/'),
    noPackage('^src/content/'),
    {
      name: 'page speaks only protocol/page.ts',
      severity: 'error',
      from: { path: '^src/page/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/protocol/', pathNot: '^src/protocol/page\\.ts$' },
    },
    {
      name: 'only platform touches the browser API',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/' },
      to: {
        path: 'node_modules/(wxt/dist/browser|webextension-polyfill|@wxt-dev/(browser|storage))',
      },
    },
    {
      name: 'zod stays out of what the gate loads',
      severity: 'error',
      from: { path: '^entrypoints/(gate|guard)\\.content\\.ts$' },
      to: { path: 'node_modules/(zod|picomatch|preact|idb|jose)/', reachable: true },
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing imports an entrypoint',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^entrypoints/' },
    },
  ],
  options: {
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.output|\\.wxt' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
