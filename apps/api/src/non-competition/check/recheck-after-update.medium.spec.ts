import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckResult } from '@etabli/domain/non-competition/check-result';
import { anOffer } from '@etabli/domain/testing/an-activity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenActivities } from '../../../test/given/activities.ts';
import { givenRegister, mergedExtract } from '../../../test/given/register-files.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../../test/given/two-territories.ts';
import { type InlineRelay, openInlineRelay } from '../../../test/inline-relay.ts';
import { runCli } from '../../../test/programs.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { Database } from '../../platform/connections/database.ts';
import { findWholeCheck, type WholeCheck } from './last-check.ts';
import { RunCheck } from './run-check.ts';

/** Some that nearly everybody has near, and some that hardly anybody has. */
const branches = ['43211', '47793', '56111', '62100', '81210', '95220', '50300', '12000', '91210'];

let app: TestApp;
let given: TwoTerritories;
let relay: InlineRelay;
let folder: string;
let extracts: { full: string; update: string };
/** Of each branch, one activity in a town and one in a village. */
let ids: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'etabli-recheck-'));
  [app, extracts] = await Promise.all([openTestApp(), givenRegister(folder, 10_000)]);
  given = await givenTwoTerritories(app);
  relay = await openInlineRelay(app.env);
  const places = [
    { territoryId: given.a.id, municipality: 'Liège' },
    { territoryId: given.b.id, municipality: 'Bertrix' },
  ];
  for (const { territoryId, municipality } of places) {
    await app.asOwner('update territory_zones set municipality = $2 where territory_id = $1', [
      territoryId,
      municipality,
    ]);
  }
  const activities = places.flatMap(({ territoryId }) =>
    branches.map((code) => {
      const offer = anOffer({ codes: [{ code, share: 100 }] });
      return { territoryId, offer, state: 'cleared' as const };
    }),
  );
  ids = (await givenActivities(app, activities)).map(({ id }) => id);
});
afterAll(async () => {
  await relay.close();
  await app.close();
  rmSync(folder, { recursive: true });
});

async function imported(path: string): Promise<void> {
  const { code, err } = await runCli(app.env, ['register', 'import', path, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
}

async function checkAll(): Promise<void> {
  const half = branches.length;
  for (const [place, id] of ids.entries()) {
    await app.get(RunCheck).run(place < half ? given.a.coordinator : given.b.coordinator, id);
  }
}

const lastChecks = async (): Promise<WholeCheck[]> => {
  const both = [given.a, given.b];
  const half = branches.length;
  const kept = ids.map((id, place) =>
    app
      .get(Database)
      .read((both[place < half ? 0 : 1] as TwoTerritories['a']).coordinator, (tx) =>
        findWholeCheck(tx, id),
      ),
  );
  return (await Promise.all(kept)).flatMap((one) => one ?? []);
};

const allow = () =>
  app.asOwner(
    `insert into clearances (id, territory_id, activity_id, number, decision, conditions, decided_on,
       in_force_from, motive)
     select gen_random_uuid(), territory_id, id, 1, 'favourable', '[]', current_date, current_date, 'Essai'
     from activities where id = any ($1)`,
    [ids],
  );

/** All that a result says about who is near; how many there are in all of Wallonia is another matter. */
const whoIsNear = ({ rows, others, exposure, nearestDirect, consult }: CheckResult) => ({
  ...{ rows, others, exposure, nearestDirect, consult },
});
const direct = ({ rows }: CheckResult) =>
  rows
    .filter(({ isDirect }) => isDirect)
    .map((one) => one.establishmentNumber)
    .sort()
    .join(' ');

describe('looking again after an update of an invented register', () => {
  it('finds what a fresh check finds in the full extract that there would be then', async () => {
    await imported(extracts.full);
    await relay.deliver();
    await checkAll();
    await allow();
    const first = await lastChecks();

    await imported(extracts.update);
    await relay.deliver();
    const again = await lastChecks();
    const marked = await app.asOwner<{ id: string }>(
      'select distinct activity_id as id from clearance_reviews where settled_at is null',
    );

    await imported(mergedExtract(extracts, join(folder, 'merged')));
    await checkAll();
    const fresh = await lastChecks();

    expect(again.map(({ result }) => whoIsNear(result))).toEqual(
      fresh.map(({ result }) => whoIsNear(result)),
    );
    const checkedAgain = again.filter(({ check }) => check.cause === 'register');
    const freshOf = new Map(fresh.map((one) => [one.check.activityId, one.result]));
    for (const { check, result } of checkedAgain) {
      expect(result.densities).toEqual(freshOf.get(check.activityId)?.densities);
    }
    const moved = first.filter(
      ({ result }, place) => direct(result) !== direct(fresh[place]?.result ?? result),
    );
    expect(marked.map(({ id }) => id).sort()).toEqual(
      moved.map(({ check }) => check.activityId).sort(),
    );
    // Some of each kind, or the comparison would say nothing.
    expect(checkedAgain.length).toBeLessThan(ids.length);
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThan(checkedAgain.length);
  });
});
