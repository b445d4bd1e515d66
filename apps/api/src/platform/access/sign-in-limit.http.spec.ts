import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, givenAccount, password } from '../../../test/given/visitors.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { Visitor } from '../../../test/visitor.ts';

let first: TestApp;
let second: TestApp;

beforeAll(async () => {
  first = await openTestApp();
  second = await openTestApp(undefined, { beside: first });
});
afterAll(async () => {
  await second.close();
  await first.close();
});

/** So many wrong tries, turn by turn on both replicas, each from a network of its own. */
async function tryWrongly({ email }: Pick<Account, 'email'>, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const answer = await new Visitor(turn % 2 ? second : first).signIn(email, 'une autre phrase');
    statuses.push(answer.statusCode);
  }
  return statuses;
}

/** The same without the work of it: so many tries are already counted. */
async function triedWrongly({ email }: Pick<Account, 'email'>, points: number): Promise<void> {
  const key = `sign-in-account:${createHash('sha256').update(email).digest('base64url')}`;
  await first.asOwner('insert into app.rate_limits (key, points, expire) values ($1, $2, $3)', [
    key,
    points,
    Date.now() + 15 * 60_000,
  ]);
}

const earlier = (by: string, like: string) =>
  first.asOwner(
    `update app.rate_limits set expire = expire - (extract(epoch from $1::interval) * 1000)::bigint
     where key like $2`,
    [by, like],
  );

describe('trying to sign in', () => {
  it('is refused the eleventh time, whichever replica counts, with the minutes to wait', async () => {
    const account = await givenAccount(first, [{ role: 'auditor' }]);
    expect(await tryWrongly(account, 10)).toEqual(Array(10).fill(401));
    for (const replica of [first, second]) {
      const answer = await new Visitor(replica).signIn(account.email, password);
      expect(answer.statusCode).toBe(429);
      expect(answer.json()).toMatchObject({
        code: 'access.too-many-tries',
        params: { minutes: 15 },
      });
    }
  });

  it('is refused for an address that nobody has, just so', async () => {
    const nobody = { email: 'personne@etabli.example' };
    await triedWrongly(nobody, 9);
    expect(await tryWrongly(nobody, 2)).toEqual([401, 429]);
  });

  it('counts one account whichever way its address is written', async () => {
    const { email } = await givenAccount(first, [{ role: 'auditor' }]);
    await triedWrongly({ email }, 9);
    await tryWrongly({ email: ` ${email.toUpperCase()}` }, 1);
    expect(await tryWrongly({ email }, 1)).toEqual([429]);
  });

  it('leaves other accounts alone', async () => {
    const [one, other] = [
      await givenAccount(first, [{ role: 'auditor' }]),
      await givenAccount(first, [{ role: 'auditor' }]),
    ];
    await triedWrongly(one, 11);
    expect(await new Visitor(first).signIn(other.email, password)).toMatchObject({
      statusCode: 204,
    });
  });

  it('is forgotten after a success', async () => {
    const account = await givenAccount(first, [{ role: 'auditor' }]);
    await triedWrongly(account, 9);
    await new Visitor(first).signIn(account.email, password);
    expect(await tryWrongly(account, 2)).toEqual([401, 401]);
  });

  it('is possible again a quarter of an hour later', async () => {
    const account = await givenAccount(first, [{ role: 'auditor' }]);
    await triedWrongly(account, 11);
    await earlier('16 minutes', 'sign-in-account%');
    expect(await new Visitor(second).signIn(account.email, password)).toMatchObject({
      statusCode: 204,
    });
  });

  it('is refused to a network that tries a hundred accounts, and to no other', async () => {
    const account = await givenAccount(first, [{ role: 'auditor' }]);
    const network = new Visitor(first);
    await network.signIn('x@etabli.example', password);
    await first.asOwner(
      `update app.rate_limits set points = 100 where key = 'sign-in-network:' || $1`,
      [network.address],
    );
    expect(await network.signIn(account.email, password)).toMatchObject({ statusCode: 429 });
    expect(await new Visitor(first).signIn(account.email, password)).toMatchObject({
      statusCode: 204,
    });
  });

  it('keeps no address: only its digest is in the table', async () => {
    const { email } = await givenAccount(first, [{ role: 'auditor' }]);
    await tryWrongly({ email }, 1);
    const rows = await first.asOwner('select 1 from app.rate_limits where key like $1', [
      `%${email.slice(0, 8)}%`,
    ]);
    expect(rows).toEqual([]);
  });
});
