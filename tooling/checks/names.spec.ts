import { describe, expect, it } from 'vitest';
import { names } from './names.ts';
import { wrongsIn } from './planted-tree.ts';

const act = 'apps/api/src/needs/close-need.ts';
const anAct = (name: string, method: string) =>
  `@Injectable()\nexport class ${name} {\n  ${method}() {}\n  private load() {}\n}\n`;

describe('names', () => {
  it('finds files that are not in kebab-case, components that are not in PascalCase', async () => {
    const files = {
      'apps/api/src/closeNeed.ts': '',
      'packages/ui/src/main-button.svelte': '',
      'packages/domain/src/needs/need.test.ts': '',
      'packages/domain/src/needs/need.large.spec.ts': '',
    };
    expect(await wrongsIn(names, files)).toEqual([
      'apps/api/src/closeNeed.ts: is not named in kebab-case (components: PascalCase)',
      'packages/domain/src/needs/need.large.spec.ts: is no .spec.ts, .medium.spec.ts or .http.spec.ts',
      'packages/domain/src/needs/need.test.ts: is no .spec.ts, .medium.spec.ts or .http.spec.ts',
      'packages/ui/src/main-button.svelte: is not named in kebab-case (components: PascalCase)',
    ]);
  });

  it('finds drawers and folders that are not in kebab-case', async () => {
    const files = { 'apps/api/src/utils/text.ts': '', 'e2e/signIn/form.ts': '' };
    expect(await wrongsIn(names, files)).toEqual([
      "apps/api/src/utils: 'utils' is a drawer",
      'e2e/signIn: is not named in kebab-case',
    ]);
  });

  it('finds types that are named for their kind', async () => {
    const source = 'export interface INeed {}\nexport class NeedsService {}\nexport type Item = 1;';
    expect(await wrongsIn(names, { 'apps/api/src/needs/need.entity.ts': source })).toEqual([
      "apps/api/src/needs/need.entity.ts:1: 'INeed' names a kind of class, not a thing",
      "apps/api/src/needs/need.entity.ts:2: 'NeedsService' names a kind of class, not a thing",
    ]);
  });

  it('finds an act that is not called as its file, or whose one method is not the verb', async () => {
    expect(await wrongsIn(names, { [act]: anAct('NeedCloser', 'run') })).toEqual([
      `${act}:1: act 'NeedCloser'`,
      `${act}:1: the act's public methods are: run`,
    ]);
  });

  it('finds a rule that its file does not export', async () => {
    const rule = 'packages/domain/src/eligibility/criteria/lives-here.ts';
    expect(await wrongsIn(names, { [rule]: 'export const isLocal = () => true;' })).toEqual([
      `${rule}: does not export its rule`,
    ]);
  });

  it('lets pass the names of the house', async () => {
    const files = {
      [act]: anAct('CloseNeed', 'close'),
      'apps/api/src/migrations/1763900000000-create-ground.ts': '',
      'apps/api/src/needs/close-need.medium.spec.ts': '',
      'apps/admin/src/lib/server/session.ts': '',
      'apps/admin/src/routes/(signed-in)/needs/[id]/+page.server.ts': '',
      'apps/admin/src/routes/(signed-in)/needs/[id]/+page.svelte': '',
      'apps/portal/src/routes/[[lang]]/[...rest]/+error.svelte': '',
      'apps/portal/src/lib/theme.svelte.ts': '',
      'packages/ui/src/MainButton.svelte': '',
      'packages/ui/src/MainButton.spec.ts': '',
      'packages/ui/vite.config.ts': '',
      'packages/domain/src/eligibility/criteria/criterion.ts': 'export type Criterion = 1;',
      'packages/domain/src/eligibility/criteria/lives-here.ts': 'export const livesHere = 1;',
      'packages/messages/fr/needs.json': '{}',
    };
    expect(await wrongsIn(names, files)).toEqual([]);
  });
});
