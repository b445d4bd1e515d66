import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, givenAccount, password } from '../../../test/given/visitors.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { type Answer, cookieLines, Visitor } from '../../../test/visitor.ts';

let app: TestApp;
let officer: Account;

beforeAll(async () => {
  app = await openTestApp();
  officer = await givenAccount(app, [{ role: 'region_officer' }]);
});
afterAll(() => app.close());

const signIn = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  new Visitor(app).ask('POST', '/auth/sign-in/email', { body, headers });

/** All of an answer that its asker could compare, without the second at which it was given. */
const seen = ({ statusCode, headers: { date: _, ...headers }, rawPayload }: Answer) => ({
  statusCode,
  headers,
  body: rawPayload.toString('base64'),
});

describe('signing in', () => {
  it('opens the own account, and answers nothing but a cookie', async () => {
    const visitor = new Visitor(app);
    const answer = await visitor.signIn(officer.email, password);
    expect([answer.statusCode, answer.body]).toEqual([204, '']);
    const me = await visitor.ask('GET', '/me');
    expect(me.json()).toMatchObject({
      id: officer.id,
      email: officer.email,
      memberships: [{ role: 'region_officer', territoryId: null, from: '2020-01-01', until: null }],
    });
    expect(me.json().permissions).toContain('territories.move');
  });

  it('gives one cookie that no script reads and that no other site sends along', async () => {
    const [line, ...more] = cookieLines(await signIn({ email: officer.email, password }));
    expect(more).toEqual([]);
    expect(line).toMatch(
      /^etabli\.session_token=[^;]+; Max-Age=28800; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('takes the address however it was typed', async () => {
    const email = ` ${officer.email.toUpperCase()} `;
    expect(await signIn({ email, password })).toMatchObject({ statusCode: 204 });
  });

  it('takes a password as long as a page lets one be', async () => {
    const long = `${password} `.repeat(12).slice(0, 256);
    const { email } = await givenAccount(app, [{ role: 'auditor' }], long);
    expect(await signIn({ email, password: long })).toMatchObject({ statusCode: 204 });
  });

  it('answers a wrong password and an unknown address byte for byte alike', async () => {
    const wrong = await signIn({ email: officer.email, password: 'une autre phrase' });
    const unknown = await signIn({ email: 'personne@etabli.example', password });
    expect(wrong).toMatchObject({ statusCode: 401 });
    expect(wrong.json()).toMatchObject({ code: 'access.wrong-sign-in', params: {} });
    expect(seen(unknown)).toEqual(seen(wrong));
  });

  it.each([
    ['nothing', undefined],
    ['no password', { email: 'a@etabli.example' }],
    ['lists', { email: [], password: [] }],
    ['more than fits', { email: 'a@etabli.example', password: 'x'.repeat(257) }],
  ])('does not understand %s', async (_, body) => {
    const answer = await signIn(body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'access.wrong-sign-in' });
  });

  it('refuses the right password from another site', async () => {
    const answer = await signIn(
      { email: officer.email, password },
      { origin: 'https://ailleurs.example' },
    );
    expect(answer.statusCode).toBe(401);
    expect(cookieLines(answer)).toEqual([]);
  });

  it('passes no option of the library on: the session is not made longer', async () => {
    const answer = await signIn({
      email: officer.email,
      password,
      rememberMe: false,
      callbackURL: 'https://ailleurs.example',
    });
    expect([answer.statusCode, answer.headers.location]).toEqual([204, undefined]);
    const [longest] = await app.asOwner<{ hours: number }>(
      `select extract(epoch from max("expiresAt" - "createdAt"))::float / 3600 as hours from auth.session`,
    );
    expect(longest?.hours).toBeCloseTo(8, 2);
  });

  it('answers although the asker names a host that is none', async () => {
    const answer = await signIn({ email: officer.email, password }, { host: '[bad' });
    expect(answer.statusCode).toBe(204);
  });

  it('remembers the network that the web app names, and none from the asker’s own list', async () => {
    const { email, id } = await givenAccount(app, [{ role: 'auditor' }]);
    await signIn({ email, password }, { 'x-forwarded-for': '192.0.2.1, 198.51.100.7' });
    const rows = await app.asOwner('select "ipAddress" from auth.session where "userId" = $1', [
      id,
    ]);
    expect(rows).toEqual([{ ipAddress: '198.51.100.7' }]);
  });
});

describe('the rest of the sign-in library', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = new Visitor(app);
    await visitor.signIn(officer.email, password);
  });

  it.each([
    ['GET', '/auth/get-session'],
    ['POST', '/auth/get-session'],
    ['POST', '/auth/sign-up/email'],
    ['GET', '/auth/sign-in/email'],
    ['POST', '/auth/sign-in/social'],
    ['GET', '/auth/sign-out'],
    ['GET', '/auth/list-sessions'],
    ['POST', '/auth/revoke-sessions'],
    ['POST', '/auth/update-user'],
    ['POST', '/auth/change-email'],
    ['POST', '/auth/change-password'],
    ['POST', '/auth/delete-user'],
    ['POST', '/auth/request-password-reset'],
    ['GET', '/auth/callback/any'],
    ['GET', '/auth/ok'],
    ['GET', '/auth/error'],
    ['GET', '/auth'],
    ['POST', '/auth//sign-up/email'],
    ['POST', '/auth/sign-in/email/'],
    ['POST', '/auth/sign-in/../sign-up/email'],
  ] as const)('%s %s does not exist', async (method, url) => {
    const answer = await visitor.ask(method, url, method === 'POST' ? { body: {} } : {});
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'shared.not-found' });
  });
});

describe('behind https', () => {
  it('marks the cookie as one that never leaves in the clear', async () => {
    const env = { ADMIN_ORIGIN: 'https://admin.example' };
    const secure = await openTestApp(undefined, { env, beside: app });
    const visitor = new Visitor(secure);
    const answer = await visitor.signIn(officer.email, password);
    expect(cookieLines(answer)[0]).toMatch(
      /^__Secure-etabli\.session_token=[^;]+; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(await visitor.ask('GET', '/me')).toMatchObject({ statusCode: 200 });
    await secure.close();
  });
});
