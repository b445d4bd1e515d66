import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { startProgram } from '../../test/programs.ts';
import { standsBeforeLock } from '../../test/stands-before-lock.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
let places: TwoTerritories;
const files = 5_000;

beforeAll(async () => {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
  await app.asOwner(
    `insert into beneficiaries (id, territory_id, reference, given_name, language, contact_channel, wishes,
       skills, state, state_since, is_demonstration, version)
     select gen_random_uuid(), $1, 'E-' || n, 'Essai', 'fr', 'self', '[]', '[]', 'volunteer', '2026-01-12',
       true, 1 from generate_series(1, $2) n`,
    [places.a.id, files],
  );
  await app.asOwner(
    `insert into beneficiary_facts (id, territory_id, beneficiary_id, kind, details, from_earliest,
       from_latest, is_open, source)
     select gen_random_uuid(), b.territory_id, b.id, f.kind, f.details, f.day, f.day, true, 'person'
     from beneficiaries b cross join lateral (values
       ('work', '{"status":"unoccupied","weeklyHours":null,"isInvoluntaryPartTime":null}'::jsonb,
         date '2021-03-01'),
       ('domicile', jsonb_build_object('type', 'registered', 'territoryId', b.territory_id, 'zone', null,
         'country', 'BE'), date '2021-03-01'),
       ('voluntariness', '{}', date '2026-01-12')) f (kind, details, day)`,
  );
});
afterAll(() => app.close());

const rows = <Row extends object>(sql: string, params: unknown[] = []) =>
  app.asOwner<Row>(sql, params);
const start = () => startProgram('cli.js', app.env, { args: ['eligibility', 'recheck', '--json'] });
const done = async () => {
  const { code, out, err } = await start().ended;
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
};

it('a look at all files that is killed in the middle goes on, and tells of each once', async () => {
  expect(await done()).toMatchObject({ files, changed: 0 });
  // Kept as if the rules had said no: now each answer is another one.
  await rows(`update eligibility_answers set outcome = 'no'`);
  await rows('update eligibility_rechecks set place = null, files = 0, finished_at = null');

  // The looking stands before the change of a file in its sixth batch.
  const [late] = await rows<{ id: string }>(
    'select id from beneficiaries order by id offset 2600 limit 1',
  );
  await rows('begin');
  await rows(
    `insert into eligibility_changes (id, territory_id, beneficiary_id, changed_on, from_outcome,
       to_outcome, cause, rules)
     select $1, $2, $3, (now() at time zone 'Europe/Brussels')::date, 'no', 'yes', 'rules', 'x'`,
    [randomUUID(), places.a.id, late?.id],
  );
  const killed = start();
  await standsBeforeLock(app);
  killed.child.kill('SIGKILL');
  await killed.ended;
  await rows('rollback');
  expect(await rows('select files from eligibility_rechecks where files > 0')).toEqual([
    { files: 2_500 },
  ]);
  expect(await rows('select count(*)::int as all from eligibility_changes')).toEqual([
    { all: 2_500 },
  ]);

  expect(await done()).toMatchObject({ files: 2_500, changed: 2_500 });
  expect(await rows('select files, changed from eligibility_rechecks where files > 0')).toEqual([
    { files, changed: files },
  ]);
  expect(
    await rows(
      'select count(*)::int as all, count(distinct beneficiary_id)::int as each from eligibility_changes',
    ),
  ).toEqual([{ all: files, each: files }]);
  expect(
    await rows(
      `select count(*)::int as all, count(distinct aggregate)::int as each from outbox
       where fact = 'eligibility.answer-changed'`,
    ),
  ).toEqual([{ all: files, each: files }]);
  expect(await done()).toMatchObject({ files: 0, changed: 0 });
});
