import { describe, expect, it } from 'vitest';
import { migrations } from './migrations.ts';
import { wrongsIn } from './planted-tree.ts';

const folder = 'apps/api/src/migrations';
const named = (name: string) => `export class ${name} implements MigrationInterface {}`;

describe('migrations', () => {
  it('finds a name without moment or act, a class of another name, a moment twice', async () => {
    const files = {
      [`${folder}/1763900000000-create-needs.ts`]: named('CreateNeeds1763900000000'),
      [`${folder}/1763900000000-open-needs.ts`]: named('OpenNeeds1763900000000'),
      [`${folder}/1763900100000-close-needs.ts`]: named('CloseNeed1763900100000'),
      [`${folder}/needs.ts`]: named('Needs'),
    };
    expect(await wrongsIn(migrations, files)).toEqual([
      `${folder}/1763900100000-close-needs.ts: has a class of another name`,
      `${folder}/needs.ts: is not named <moment>-<verb-object>.ts`,
      `${folder}/1763900000000-open-needs.ts: has the moment of another one`,
    ]);
  });

  it('lets pass those that are named as they must be', async () => {
    const files = {
      [`${folder}/1763900000000-create-needs.ts`]: named('CreateNeeds1763900000000'),
    };
    expect(await wrongsIn(migrations, files)).toEqual([]);
  });
});
