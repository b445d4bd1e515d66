import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenMatchingWorld, givenRound, type MatchingWorld } from '../../test/given/matching.ts';
import { runCli } from '../../test/programs.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { VerifyRound } from '../matching/questions/verify-round.queries.ts';
import { roundDigest } from '../matching/round-digest.ts';

let app: TestApp;
let world: MatchingWorld;
let round: string;
beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
});
beforeEach(async () => {
  round = await givenRound(app, world.a.coordinator, world.a.id);
});
afterAll(() => app.close());

const as = () => `${world.a.coordinator.id}@etabli.example`;
const verify = (...more: string[]) =>
  runCli(app.env, ['match', 'verify', round, '--as', as(), ...more]);
const findings = async () =>
  (await app.get(VerifyRound).verify(world.a.coordinator, round)).findings.map(({ path }) => path);
const spoil = (column: string, path: string, value: string) =>
  app.asOwner(
    `update rounds set ${column} = jsonb_set(${column}, '${path}', '${value}') where id = $1`,
    [round],
  );

describe('match verify', () => {
  it('proves a round from the store, with its versions and its fingerprint', async () => {
    const { code, out, err } = await verify();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Round \d+ of [-\d]+: 4 people, 2 activities, 8 pairs, 3 placed\n/);
    expect(out).toMatch(/\nengine etabli-1, rules 1, sha256 [0-9a-f]{64}\n/);
    expect(out).toMatch(/\nThe round holds: its prices prove that no plan has more\.\n$/);
  });

  it('answers the same as JSON', async () => {
    const json = JSON.parse((await verify('--json')).out);
    expect(json).toMatchObject({ id: round, placed: 3, findings: [] });
  });

  it('refuses a round in which a row was changed, and names the place', async () => {
    await spoil('result', '{score,waiting}', '99');
    const { code, out } = await verify();
    expect(code).toBe(1);
    expect(out).toMatch(/\nresult\.score\.waiting: says 99, and it is \d+\n/);
    expect(out).toMatch(/\nThe round does not hold: 2 findings\.\n$/);
  });

  it.each([
    ['result', '{match,0}', '1', /^result\./],
    ['result', '{prices,0}', '-5', /^result\.prices\[0\]$/],
    ['result', '{prices}', '"none"', /^result$/],
    ['instance', '{activities,posts,0}', '-1', /^instance\.activities\.posts\[0\]$/],
    ['instance', '{pairs,activity,0}', '9', /^instance\.pairs\.activity\[0\]$/],
    ['instance', '{people,waitingMonths,0}', '900', /^result\.score\.waiting$/],
  ])('sees %s%s changed to %s', async (column, path, value, place) => {
    await spoil(column, path, value);
    const [first, second] = await findings();
    expect(first).toBe('digest');
    expect(second).toMatch(place);
  });

  it('sees a false plan also where its fingerprint was made to fit', async () => {
    await spoil('result', '{score,fit}', '1');
    const [row] = await app.asOwner<{ instance: object; result: object }>(
      'select instance, result from rounds where id = $1',
      [round],
    );
    const digest = roundDigest({ engine: 'etabli-1', rulesVersion: 1, ...row });
    await app.asOwner('update rounds set digest = $2 where id = $1', [round, digest]);
    expect(await findings()).toEqual(['result.score.fit']);
  });

  it('sees that somebody was told something else, that rules were changed for others, and that somebody is missing', async () => {
    const [told, missing] = world.people.map(({ id }) => id);
    await app.asOwner(
      `update round_people set standing = 'unplaced' where round_id = $1 and beneficiary_id = $2`,
      [round, told],
    );
    await app.asOwner('delete from round_people where round_id = $1 and beneficiary_id = $2', [
      round,
      missing,
    ]);
    await app.asOwner('update rounds set rules_version = 7 where id = $1', [round]);
    expect(await findings()).toEqual([
      'digest',
      'rulesVersion',
      `people.${told}.standing`,
      `people.${missing}`,
    ]);
  });

  it('is for who may read the rounds there, and for rounds that there are', async () => {
    const stranger = `${world.b.coordinator.id}@etabli.example`;
    const other = await runCli(app.env, ['match', 'verify', round, '--as', stranger]);
    expect({ code: other.code, out: other.out }).toEqual({ code: 1, out: '' });
    const none = await runCli(app.env, ['match', 'verify', '14', '--as', as()]);
    expect(none.err).toBe('round: got "14", takes the id of a round\n');
  });

  it('holds as well when everybody in it is anonymous by now', async () => {
    await app.asOwner(
      `update beneficiaries set given_name = '', family_name = null, birth_date = null, phone = null,
         email = null, address = null, zone = null, travel = null, wishes = '[]', skills = '[]',
         weekly_minutes_least = null, weekly_minutes_most = null
       where territory_id = $1`,
      [world.a.id],
    );
    await app.asOwner('delete from beneficiary_facts where territory_id = $1', [world.a.id]);
    expect((await verify()).code).toBe(0);
  });
});
