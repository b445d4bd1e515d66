import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Account, givenAccount, password } from '../../../test/given/visitors.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { Visitor } from '../../../test/visitor.ts';

let app: TestApp;
let account: Account;
let visitor: Visitor;

beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  account = await givenAccount(app, [{ role: 'auditor' }]);
  visitor = new Visitor(app);
  await visitor.signIn(account.email, password);
});

const me = async () => (await visitor.ask('GET', '/me')).statusCode;
const sessions = () =>
  app.asOwner<{ idle: number }>(
    `select extract(epoch from now() - "updatedAt")::float as idle from auth.session where "userId" = $1`,
    [account.id],
  );
const lastSeen = (ago: string) =>
  app.asOwner(`update auth.session set "updatedAt" = now() - $2::interval where "userId" = $1`, [
    account.id,
    ago,
  ]);

describe('a session', () => {
  it('is asked for where there is none, and names the way to one', async () => {
    const answer = await new Visitor(app).ask('GET', '/me');
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: 'access.sign-in-first' });
  });

  it('ends when its holder signs out, on every device that has the cookie', async () => {
    const stolen = new Map(visitor.cookies);
    const answer = await visitor.ask('POST', '/auth/sign-out');
    expect([answer.statusCode, answer.body]).toEqual([204, '']);
    expect([...visitor.cookies]).toEqual([]);
    expect(await sessions()).toEqual([]);
    for (const [name, value] of stolen) {
      visitor.cookies.set(name, value);
    }
    expect(await me()).toBe(401);
  });

  it('stays, and says so, when another site asks to end it', async () => {
    const headers = { origin: 'https://ailleurs.example' };
    const answer = await visitor.ask('POST', '/auth/sign-out', { headers });
    expect(answer.statusCode).toBe(403);
    expect(await me()).toBe(200);
  });

  it('leaves those of other devices alone when one signs out', async () => {
    const other = new Visitor(app);
    await other.signIn(account.email, password);
    await other.ask('POST', '/auth/sign-out');
    expect(await me()).toBe(200);
  });

  it('lives through half an hour without a click, and not longer', async () => {
    await lastSeen('29 minutes');
    expect(await me()).toBe(200);
    await lastSeen('30 minutes 5 seconds');
    expect(await me()).toBe(401);
    expect(await sessions()).toEqual([]);
  });

  it('is remembered as seen at each click, to the minute', async () => {
    await lastSeen('20 minutes');
    await me();
    expect((await sessions())[0]?.idle).toBeLessThan(60);
    await lastSeen('30 seconds');
    await me();
    expect((await sessions())[0]?.idle).toBeGreaterThan(29);
  });

  it('ends after eight hours, however busy it was', async () => {
    const end = (at: string) =>
      app.asOwner(
        `update auth.session set "expiresAt" = now() + $2::interval where "userId" = $1`,
        [account.id, at],
      );
    await end('1 minute');
    expect(await me()).toBe(200);
    await end('-1 second');
    expect(await me()).toBe(401);
  });

  it('is not made longer by being used', async () => {
    const end = () =>
      app.asOwner('select "expiresAt" from auth.session where "userId" = $1', [account.id]);
    const before = await end();
    await lastSeen('29 minutes');
    await me();
    expect(await end()).toEqual(before);
  });

  it('is gone with its row: whoever is put out is out at the next click', async () => {
    await app.asOwner('delete from auth.session where "userId" = $1', [account.id]);
    expect(await me()).toBe(401);
  });
});

describe('a cookie', () => {
  const [name, value] = ['etabli.session_token', () => visitor.cookies.get('etabli.session_token')];
  const forged: [string, () => string][] = [
    ['without its signature', () => value()?.split('.')[0] ?? ''],
    ['with a cut signature', () => value()?.slice(0, -6) ?? ''],
    ['with another token under the same signature', () => `x${value()}`],
    ['with another signature', () => `${value()?.split('.')[0]}.${'A'.repeat(43)}%3D`],
    ['that is not escaped as it should be', () => '%zz.%zz'],
    ['that is empty', () => ''],
    ['that is only a point', () => '.'],
  ];

  it.each(forged)('%s opens nothing', async (_, made) => {
    visitor.cookies.set(name, made());
    expect(await me()).toBe(401);
  });

  it('with a token that is in the database but was not signed by us opens nothing', async () => {
    const [row] = await app.asOwner<{ token: string }>(
      'select token from auth.session where "userId" = $1',
      [account.id],
    );
    visitor.cookies.set(name, row?.token ?? '');
    expect(await me()).toBe(401);
  });

  it('is found among others, and not by the end of their names', async () => {
    visitor.cookies.set('language', 'fr');
    expect(await me()).toBe(200);
    const kept = visitor.cookies.get(name) ?? '';
    visitor.cookies.clear();
    visitor.cookies.set(`x${name}`, kept);
    expect(await me()).toBe(401);
  });

  it('is never in a body: no answer repeats it', async () => {
    const token = decodeURIComponent(value() ?? '').split('.')[0] ?? 'none';
    const answers = [await visitor.ask('GET', '/me'), await visitor.ask('GET', '/territories')];
    answers.push(await visitor.ask('POST', '/auth/sign-out'));
    expect(token.length).toBeGreaterThan(20);
    expect(answers.filter(({ body }) => body.includes(token))).toEqual([]);
  });
});
