import { describe, expect, it } from 'vitest';
import { actor, builtSqlPath } from './actor.ts';
import { wrongsIn } from './planted-tree.ts';

const act = 'apps/api/src/needs/close-need.ts';

describe('actor', () => {
  it('finds each way to the data that names no actor', async () => {
    const source = [
      "import { DataSource, type EntityManager } from 'typeorm';",
      "import { InjectRepository as Inject } from './injected.ts';",
      'export const open = (source) => source.createQueryRunner();',
      "import { Client } from 'pg';",
    ].join('\n');
    expect(await wrongsIn(actor, { [act]: source })).toEqual([
      `${act}:1: 'DataSource' reaches the data without an actor`,
      `${act}:2: 'InjectRepository as Inject' reaches the data without an actor`,
      `${act}:3: 'source.createQueryRunner' reaches the data without an actor`,
      `${act}:4: 'import { Client } from 'pg';' reaches the data without an actor`,
    ]);
  });

  it('finds a role or a setting that outlives its transaction', async () => {
    const source = [
      '// set role in a comment',
      'a(`SET ROLE etabli`);',
      "b(`set_config('x', $1, false)`);",
    ];
    expect(await wrongsIn(actor, { [act]: source.join('\n') })).toEqual([
      `${act}:2: a role or a setting that outlives the transaction`,
      `${act}:3: a role or a setting that outlives the transaction`,
    ]);
  });

  it('finds SQL that is put together, and a line of the list that is not needed', async () => {
    const fixed = "tx.query(`select 1 where $1`, [id]); tx.query({ text: 'select $1', values });";
    const statements =
      "a({ text: 'select $1', values }); a({ text: `${sql}`, values }); a({ text });";
    const files = {
      [act]: `${fixed}\ntx.query(\`delete from \${table}\`);\ntx.query(text);\n${statements}`,
      [builtSqlPath]: JSON.stringify({ 'apps/api/src/needs/gone.ts': 'was a search' }),
    };
    expect(await wrongsIn(actor, files)).toEqual([
      `${act}:2: puts SQL together`,
      `${act}:3: puts SQL together`,
      `${act}:4: puts SQL together`,
      `${builtSqlPath}: lists apps/api/src/needs/gone.ts, which puts no SQL together`,
    ]);
  });

  it('finds settings read outside env.ts, in every app', async () => {
    const files = { 'apps/portal/src/hooks.server.ts': 'export const port = process.env.PORT;' };
    expect(await wrongsIn(actor, files)).toEqual([
      'apps/portal/src/hooks.server.ts:1: reads process.env',
    ]);
  });

  it('lets pass the door itself, migrations, env.ts, listed SQL and tests', async () => {
    const files = {
      'apps/api/src/platform/connections/database.ts': "import { DataSource } from 'typeorm';",
      'apps/api/src/platform/auth/sessions.ts': "import type { Pool } from 'pg';",
      'apps/api/src/migrations/1-create.ts': 'export const up = (r) => r.query(`set role etabli`);',
      'apps/api/src/platform/env.ts': 'export const env = process.env;',
      [act]:
        "import type { EntityManager } from 'typeorm';\nexport const f = (tx, by) => tx.query(`select ${by}`);",
      [builtSqlPath]: JSON.stringify({ [act]: 'a search by similarity' }),
      'apps/api/src/needs/needs.http.spec.ts': "import { Client } from 'pg';",
    };
    expect(await wrongsIn(actor, files)).toEqual([]);
  });
});
