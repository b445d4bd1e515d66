import { randomUUID } from 'node:crypto';
import { noCounts } from '../../src/platform/imports/import-file.ts';
import type { TestApp } from '../test-app.ts';
import type { Asked, MadeRequest } from './asked.ts';

const fileName = 'matrice.csv';

/** A list of tools as every request must find it, in a territory that is there. */
export async function asCheckedList(app: TestApp, territoryId: string): Promise<Asked['list']> {
  const [row] = await app.asOwner<Asked['list']>(
    `update imports set state = 'checked', finished_at = null
     where territory_id = $1 and file_name = $2 returning id, version`,
    [territoryId, fileName],
  );
  return row ?? plant(app, territoryId);
}

async function plant(app: TestApp, territoryId: string): Promise<Asked['list']> {
  const [planted] = await app.asOwner<Asked['list']>(
    `insert into imports (id, territory_id, kind, state, file_name, file_size, file_digest, form,
       heading_row, headings, signature, mapping, position, counts, faults, requested_by,
       requested_role, version)
     select $1, $2, 'tools', 'checked', $3, 1, '\\x00', $4, 1, $5, 'x', '{}', 0, $6, 0, a.id,
       'territory_coordinator', 1 from accounts a where exists
         (select 1 from territories t where t.id = $2) limit 1 returning id, version`,
    [
      randomUUID(),
      territoryId,
      fileName,
      JSON.stringify({ format: 'csv', encoding: 'utf-8', delimiter: ';' }),
      JSON.stringify(['Réf', 'Outil'].map((heading, index) => ({ index, heading, samples: [] }))),
      JSON.stringify(noCounts),
    ],
  );
  return planted ?? { id: territoryId, version: 1 };
}

const at = ({ id, list }: Asked, rest = '') => `/territories/${id}/imports/${list.id}${rest}`;
const moved = (verb: string) => (asked: Asked) => ({
  url: at(asked, `/${verb}`),
  body: { version: asked.list.version },
});

/** A request for each route of the imports. */
export const listRequests: Record<string, (asked: Asked) => MadeRequest> = {
  'GET /territories/{id}/imports': ({ id }) => ({ url: `/territories/${id}/imports` }),
  'POST /territories/{id}/imports': ({ id }) => ({
    url: `/territories/${id}/imports?kind=tools&fileName=liste.csv`,
    body: Buffer.from('Réf;Outil\nA1;Scie\n'),
  }),
  'GET /territories/{id}/imports/{importId}': (asked) => ({ url: at(asked) }),
  'GET /territories/{id}/imports/{importId}/rows': (asked) => ({ url: at(asked, '/rows') }),
  'GET /territories/{id}/imports/{importId}/refused-rows': (asked) => ({
    url: at(asked, '/refused-rows'),
  }),
  'PUT /territories/{id}/imports/{importId}/mapping': (asked) => ({
    url: at(asked, '/mapping'),
    body: { mapping: { reference: 0, name: 1 }, version: asked.list.version },
  }),
  'POST /territories/{id}/imports/{importId}/check': moved('check'),
  'POST /territories/{id}/imports/{importId}/apply': moved('apply'),
  'POST /territories/{id}/imports/{importId}/cancel': (asked) => ({ url: at(asked, '/cancel') }),
};
