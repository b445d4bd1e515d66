import { checkNonCompetition } from '@etabli/domain/non-competition/check-non-competition';
import { anOffer } from '@etabli/domain/testing/an-activity';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenPerson } from '../../../test/given/accounts.ts';
import { givenActivity, givenClearedActivity } from '../../../test/given/activities.ts';
import { givenCheck } from '../../../test/given/checks.ts';
import { givenRegister } from '../../../test/given/register.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { Database } from '../../platform/connections/database.ts';
import { checkDigest } from '../check-digest.ts';
import { DossiersQueries } from './dossiers.queries.ts';
import { findCheck, resultOf } from './last-check.ts';
import { unpackFacts } from './pack-facts.ts';
import { RestoreEstablishment } from './restore-establishment.ts';
import { RunCheck } from './run-check.ts';
import { StrikeOutEstablishment } from './strike-out-establishment.ts';

let app: TestApp;
let given: TwoTerritories;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
  await app.asOwner(`update territory_zones set municipality = 'Verviers'`);
});
afterAll(() => app.close());

const electricians = anOffer({ codes: [{ code: '43211', share: 100 }] });
const plasterer = { version: 2025, code: '43310', role: 'MAIN' } as const;
const one = { number: '2000000001', denomination: 'Volt et Fils' };
const two = { number: '2000000002', denomination: 'Lumière' };

const anOffering = (name = 'Petite électricité') =>
  givenActivity(app, { territoryId: given.a.id, state: 'drafted', offer: electricians, name });
const run = (id: string, actor = given.a.coordinator) => app.get(RunCheck).run(actor, id);
const dossier = (id: string) => app.get(DossiersQueries).get(given.a.coordinator, id);

describe('running a check', () => {
  it('is refused by name while there is no register, or nothing to check', async () => {
    const { id } = await anOffering();
    await expect(run(id)).rejects.toMatchObject({ code: 'non-competition.no-register' });
    await givenRegister(app, [one]);
    const silent = await givenActivity(app, { territoryId: given.a.id });
    await expect(run(silent.id)).rejects.toMatchObject({ code: 'non-competition.offer-missing' });
  });

  describe('with a register', () => {
    beforeEach(() =>
      givenRegister(app, [one, two, { number: '2000000003', activities: [plasterer] }]),
    );

    it('keeps who was found, row by row, with the extract, the rules and a digest', async () => {
      const { id } = await anOffering();
      expect(await run(id)).toEqual({ number: 1 });
      const { check, mayCheck } = await dossier(id);
      expect(mayCheck).toBe(true);
      expect(check).toMatchObject({
        number: 1,
        cause: 'asked',
        signal: 'high',
        directCompetitors: 2,
        extract: { number: 140, snapshotOn: '2026-10-05' },
        by: { role: 'territory_coordinator' },
        rules: { version: 1, from: '2022-04-28' },
        isOutdated: false,
      });
      expect(check?.rows.map(({ name }) => name)).toEqual(['Volt et Fils', 'Lumière']);
      expect(check?.digest).toMatch(/^[0-9a-f]{64}$/);
      const [entry] = await app.asOwner(
        `select facts from audit.entries where act = 'check.run' and subject = $1`,
        [`activity:${id}`],
      );
      expect(entry).toMatchObject({ facts: { number: 1, signal: 'high', digest: check?.digest } });
      const facts = await app.asOwner('select fact from outbox where aggregate = $1', [
        `activity:${id}`,
      ]);
      expect(facts).toEqual([{ fact: 'check.run' }]);
    });

    it('gives the same again from what was kept, whatever the register became', async () => {
      const { id } = await anOffering();
      await run(id);
      await givenRegister(app, [two], { number: 141, snapshotOn: '2026-11-05' });
      await app.get(Database).read(given.a.coordinator, async (tx) => {
        const kept = await findCheck(tx, id);
        if (!kept) {
          throw new Error('no check');
        }
        const again = checkNonCompetition(await unpackFacts(kept.facts));
        expect(again).toEqual(await resultOf(tx, kept));
        expect(checkDigest(again)).toBe(kept.digest);
      });
    });

    it('is outdated by another offer, and by no step of the activity', async () => {
      const { id } = await anOffering();
      await run(id);
      const isOutdated = async () => (await dossier(id)).check?.isOutdated;
      await app.asOwner(
        `update activities set state = 'non_competition_running', version = version + 1 where id = $1`,
        [id],
      );
      expect(await isOutdated()).toBe(false);
      await app.asOwner(
        `update activities set offer = jsonb_set(offer, '{hoursPerYear}', '1') where id = $1`,
        [id],
      );
      expect(await isOutdated()).toBe(true);
    });

    it('keeps the run before, and tells what another extract brought and took', async () => {
      const { id } = await anOffering();
      await run(id);
      const three = { number: '2000000009', denomination: 'Nouvelle' };
      await givenRegister(app, [two, three], { number: 141, snapshotOn: '2026-11-05' });
      await run(id);
      const { check, earlier, changes } = await dossier(id);
      expect(check?.number).toBe(2);
      expect(earlier).toMatchObject([{ number: 1, extract: 140 }]);
      expect(changes).toMatchObject({
        since: { number: 1, extract: 140 },
        came: [{ name: 'Nouvelle', isDirect: true }],
        went: [{ name: 'Volt et Fils' }],
        signal: null,
        rules: null,
      });
    });

    it('names both versions of the rules where they became others', async () => {
      const { id } = await anOffering();
      await givenCheck(app, { id, territoryId: given.a.id }, { rulesVersion: 9 });
      await givenRegister(app, [two], { number: 141, snapshotOn: '2026-11-05' });
      await run(id);
      expect((await dossier(id)).changes?.rules).toEqual({
        before: { version: 9, from: null },
        after: { version: 1, from: '2022-04-28' },
      });
    });

    it('leaves a finding that is struck out in sight, counts without it, and puts it back', async () => {
      const { id } = await anOffering();
      await run(id);
      const strike = app.get(StrikeOutEstablishment);
      const place = { id, establishment: one.number };
      const told = await strike.strike(given.a.coordinator, place, {
        reason: 'Travaille sur des chantiers de plus de 5 000 €.',
      });
      expect(told).toEqual({ number: 2 });
      const { check } = await dossier(id);
      expect(check).toMatchObject({ number: 2, cause: 'struck_out', directCompetitors: 1 });
      const row = check?.rows.find(({ name }) => name === 'Volt et Fils');
      expect(row?.struckOut).toEqual({ reason: 'Travaille sur des chantiers de plus de 5 000 €.' });
      await expect(
        strike.strike(given.a.coordinator, place, { reason: 'Encore.' }),
      ).rejects.toMatchObject({ code: 'non-competition.struck-out-already' });
      const back = await app.get(RestoreEstablishment).restore(given.a.coordinator, place);
      expect(back).toEqual({ number: 3 });
      expect((await dossier(id)).check).toMatchObject({
        number: 3,
        cause: 'restored',
        directCompetitors: 2,
      });
      await expect(
        strike.strike(given.a.coordinator, { id, establishment: '2999999999' }, { reason: 'x' }),
      ).rejects.toMatchObject({ code: 'shared.not-found' });
    });

    it('is told in short to whoever notes a decision: as the dossier says it, without who was found', async () => {
      const { id } = await anOffering();
      const last = () => app.get(DossiersQueries).last(given.a.coordinator, id);
      expect(await last()).toEqual({ check: null });
      await run(id);
      const { check } = await last();
      const whole = (await dossier(id)).check;
      const { found, ...told } = check ?? { found: 0 };
      expect(whole).toMatchObject(told);
      expect([found, check?.isOutdated, whole?.rows.length]).toEqual([2, false, 2]);
      await app.asOwner(
        `update activities set offer = jsonb_set(offer, '{hoursPerYear}', '1') where id = $1`,
        [id],
      );
      expect((await last()).check?.isOutdated).toBe(true);
      await expect(app.get(DossiersQueries).last(given.b.coordinator, id)).rejects.toMatchObject({
        code: 'shared.not-found',
      });
    });

    it('is read by the committee, run by the team, and neither by others', async () => {
      const { id } = await anOffering();
      await run(id);
      const member = await givenPerson(app, { role: 'committee_member', territoryId: given.a.id });
      const { check, mayCheck } = await app.get(DossiersQueries).get(member, id);
      expect([check?.signal, mayCheck]).toEqual(['high', false]);
      await expect(run(id, member)).rejects.toMatchObject({ code: 'shared.not-found' });
      await expect(app.get(DossiersQueries).get(given.b.coordinator, id)).rejects.toMatchObject({
        code: 'shared.not-found',
      });
      await expect(run(id, given.b.coordinator)).rejects.toMatchObject({
        code: 'shared.not-found',
      });
    });

    it('stands in the list beside those that were never checked', async () => {
      const { id } = await anOffering('À lire');
      await run(id);
      await givenClearedActivity(app, { territoryId: given.a.id });
      const { extract, items } = await app
        .get(DossiersQueries)
        .list(given.a.coordinator, { limit: 100 });
      expect(extract?.number).toBe(140);
      expect(items.find((item) => item.id === id)?.check).toMatchObject({ signal: 'high' });
      expect(items.some(({ check, isCleared }) => isCleared && check === null)).toBe(true);
      const before = await givenActivity(app, {
        ...{ territoryId: given.a.id, state: 'non_competition_running', name: 'Zinguerie' },
      });
      const asked = await app.get(DossiersQueries).list(given.a.coordinator, { limit: 100 });
      const order = asked.items.map((item) => item.id);
      expect(order.indexOf(before.id)).toBeLessThan(order.indexOf(id));
    });
  });
});
