import { anEstablishment } from '@etabli/domain/testing/a-check';
import { anOffer } from '@etabli/domain/testing/an-activity';
import { givenCheck } from '../given/checks.ts';
import { givenRegister } from '../given/register.ts';
import type { TestApp } from '../test-app.ts';
import type { Asked, MadeRequest } from './asked.ts';

const counted = '2000000001';
const struck = '2000000002';
const establishments = [counted, struck].map((number) => anEstablishment({ number }));

/** The requests about dossiers, one for each route. */
export const checkRequests: Record<string, (asked: Asked) => MadeRequest> = {
  'GET /dossiers': () => ({ url: '/dossiers' }),
  'GET /activities/{id}/dossier': ({ activity }) => ({ url: `/activities/${activity.id}/dossier` }),
  'GET /activities/{id}/checks/last': ({ activity }) => ({
    url: `/activities/${activity.id}/checks/last`,
  }),
  'POST /activities/{id}/checks': ({ activity }) => ({ url: `/activities/${activity.id}/checks` }),
  'PUT /activities/{id}/struck-out/{establishment}': ({ activity }) => ({
    url: `/activities/${activity.id}/struck-out/${counted}`,
    body: { reason: 'Autre métier.' },
  }),
  'DELETE /activities/{id}/struck-out/{establishment}': ({ activity }) => ({
    url: `/activities/${activity.id}/struck-out/${struck}`,
  }),
  'POST /activities/{id}/clearance-review/settlement': ({ activity }) => ({
    url: `/activities/${activity.id}/clearance-review/settlement`,
    body: { motive: 'Le comité a relu l’avis.' },
  }),
};

/** One statement, as it is asked before every request: one finding is struck out, the other is not. */
const again = `
  with offered as (update activities set offer = $3 where id = $1 returning territory_id),
  placed as (update territory_zones set municipality = 'Verviers', point = null where territory_id = $2),
  restored as (update struck_out_establishments set restored_at = now()
    where activity_id = $1 and establishment_number = $4 and restored_at is null),
  opened as (update clearance_reviews set settled_at = null, settled_by = null, motive = null
    where activity_id = $1 returning clearance),
  first as (insert into clearance_reviews (id, territory_id, activity_id, clearance, check_number, reasons)
    select gen_random_uuid(), $2, $1, $6, 1, '[]'
    where not exists (select 1 from clearance_reviews where activity_id = $1 and clearance = $6))
  insert into struck_out_establishments (id, territory_id, activity_id, establishment_number, reason, account_id)
  select gen_random_uuid(), $2, $1, $5, 'Autre métier.', (select id from accounts limit 1)
  where not exists (select 1 from struck_out_establishments
    where activity_id = $1 and establishment_number = $5 and restored_at is null)`;

/** The activity with an offer, a check with two findings, and a clearance to be looked at again. */
export async function asChecked(
  app: TestApp,
  territoryId: string,
  { id, clearance }: Asked['activity'],
): Promise<void> {
  const offer = anOffer({ codes: [{ code: '43211', share: 100 }] });
  await app.asOwner(again, [id, territoryId, JSON.stringify(offer), counted, struck, clearance]);
  const [found] = await app.asOwner<{ known: boolean }>(
    'select exists (select 1 from checks where activity_id = $1) as known',
    [id],
  );
  if (!found?.known) {
    await givenRegister(app, [{ number: counted }, { number: struck }]);
    await givenCheck(app, { id, territoryId }, { establishments });
  }
}
