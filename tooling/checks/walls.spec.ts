import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onTree } from './planted-tree.ts';
import { repositoryRoot } from './source-tree.ts';

type Violation = { from: string; rule: { name: string } };

/** Each file breaks the rule that it is listed under; the targets stand at the end. */
const planted: Record<string, Record<string, string>> = {
  'no-cycle': {
    'packages/ui/src/a.ts': "import './b.ts';",
    'packages/ui/src/b.ts': "import './a.ts';",
  },
  'no-unknown-module': { 'packages/ui/src/c.ts': "import 'never-declared';" },
  'no-path-into-another-package': {
    'apps/portal/src/d.ts': "import '../../../packages/ui/src/button.ts';",
  },
  'packages-domain-order-territories': {
    'packages/domain/src/territories/e.ts': "import '../funding/grant.ts';",
  },
  'apps-api-order-needs': { 'apps/api/src/needs/f.ts': "import '../matching/round.queries.ts';" },
  'domain-imports-itself-only': {
    'packages/domain/src/needs/g.ts': "import { join } from 'node:path';",
  },
  'domain-ground-knows-no-word': {
    'packages/domain/src/access/h.ts': "import '../funding/grant.ts';",
  },
  'domain-values-stand-alone': {
    'packages/domain/src/values/i.ts': "import '../access/h.ts';",
  },
  'builders-are-for-tests': {
    'packages/domain/src/needs/j.ts': "import '../testing/a-need.ts';",
  },
  'api-word-uses-no-act-of-another': {
    'apps/api/src/needs/k.ts': "import '../territories/move-territory.ts';",
  },
  'api-platform-knows-no-word': {
    'apps/api/src/platform/l.ts': "import '../territories/move-territory.ts';",
  },
  'api-imports-no-web-room': { 'apps/api/src/m.ts': "import '../../admin/src/page.ts';" },
  'tests-stay-out-of-the-product': { 'apps/api/src/n.ts': "import '../test/given.ts';" },
  'ui-is-only-appearance': {
    'packages/ui/src/o.ts': "import '../../domain/src/funding/grant.ts';",
  },
  'messages-and-sdk-stand-alone': {
    'packages/messages/src/p.ts': "import '../../domain/src/funding/grant.ts';",
  },
  'packages-know-no-app': { 'packages/sdk/src/q.ts': "import '../../../apps/admin/src/page.ts';" },
  'web-speaks-through-the-sdk': {
    'apps/admin/src/r.ts': "import '../../api/src/territories/move-territory.ts';",
  },
  'web-apps-are-apart': { 'apps/portal/src/s.ts': "import '../../admin/src/page.ts';" },
  'web-holds-no-database': { 'apps/admin/src/t.ts': "import 'pg';" },
  'e2e-looks-from-outside': { 'e2e/u.ts': "import '../apps/admin/src/page.ts';" },
  'tooling-runs-rooms-by-path': { 'tooling/v.ts': "import '../apps/admin/src/page.ts';" },
};

/** None of these breaks a rule. */
const allowed: Record<string, string> = {
  'packages/domain/src/funding/grant.ts': "import '../needs/need.ts';",
  'packages/domain/src/needs/need.ts': 'export {};',
  'packages/domain/src/needs/need.spec.ts': "import '../testing/a-need.ts';",
  'packages/domain/src/testing/a-need.ts': "import '../needs/need.ts';",
  'packages/ui/src/button.ts': 'export {};',
  'apps/api/src/territories/move-territory.ts': 'export {};',
  'apps/api/src/territories/territory.entity.ts': 'export {};',
  'apps/api/src/matching/round.queries.ts': "import '../territories/territory.entity.ts';",
  'apps/api/test/given.ts': "import '../src/territories/move-territory.ts';",
  'apps/admin/src/page.ts': 'export {};',
  'node_modules/pg/package.json': '{ "name": "pg", "main": "index.js" }',
  'node_modules/pg/index.js': '',
  'tsconfig.base.json': '{ "compilerOptions": { "allowImportingTsExtensions": true } }',
};

describe('the walls', () => {
  it('are held by dependency-cruiser, each by its own rule', async () => {
    const files = { ...allowed, ...Object.assign({}, ...Object.values(planted)) };
    const violations = await onTree(files, cruise);
    const brokenBy = new Map(
      Object.entries(planted).map(([rule]) => [rule, filesOf(violations, rule)]),
    );
    for (const [rule, broken] of Object.entries(planted)) {
      expect(brokenBy.get(rule), rule).toContain(Object.keys(broken)[0]);
    }
    const innocent = violations.filter(({ from }) => from in allowed);
    expect(innocent).toEqual([]);
  });
});

function filesOf(violations: Violation[], rule: string): string[] {
  return violations.filter((violation) => violation.rule.name === rule).map(({ from }) => from);
}

function cruise(root: string): Violation[] {
  cpSync(join(repositoryRoot, '.dependency-cruiser.cjs'), join(root, '.dependency-cruiser.cjs'));
  cpSync(
    join(repositoryRoot, 'tooling/checks/word-order.ts'),
    join(root, 'tooling/checks/word-order.ts'),
  );
  const bin = join(repositoryRoot, 'node_modules/.bin/depcruise');
  const rooms = ['apps', 'packages', 'e2e', 'tooling'];
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...rooms];
  const ran = spawnSync(bin, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  const { summary } = JSON.parse(ran.stdout) as { summary: { violations: Violation[] } };
  return summary.violations;
}
