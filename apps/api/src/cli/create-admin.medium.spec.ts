import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../test/programs.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { Visitor } from '../../test/visitor.ts';

const password = 'une phrase de passe';
const first = { email: 'premiere@etabli.example', name: 'Première Personne' };

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

type Given = { email?: string; name?: string; input?: string; more?: string[] };
const create = ({
  email = first.email,
  name = first.name,
  input = `${password}\n`,
  more = [],
}: Given) =>
  runCli(app.env, ['admin', 'create', '--email', email, '--name', name, ...more], { input });
const accounts = async () => (await app.asOwner('select 1 from accounts')).length;

describe('admin create', () => {
  it.each([
    [
      'a password that is too short',
      { input: 'court\n' },
      'The password has at least 12 characters.\n',
    ],
    [
      'no password at all',
      { input: '' },
      'password: got nothing, takes one line on the standard input\n',
    ],
    [
      'an address that is none',
      { email: 'premiere' },
      '--email: got "premiere", takes an e-mail address\n',
    ],
    ['an empty name', { name: ' ' }, '--name: got nothing, takes the name that colleagues see\n'],
  ])('refuses %s in one line', async (_, given, err) => {
    expect(await create(given)).toEqual({ code: 1, signal: null, out: '', err });
    expect(await accounts()).toBe(0);
  });

  it('makes the first administrator, who can sign in, and nobody after without a name', async () => {
    const made = await create({ more: ['--json'] });
    expect(made).toMatchObject({ code: 0, err: '' });
    const { id, email } = JSON.parse(made.out);
    expect(email).toBe(first.email);
    const visitor = new Visitor(app);
    expect((await visitor.signIn(first.email, password)).statusCode).toBe(204);
    const me = (await visitor.ask('GET', '/me')).json();
    expect(me).toMatchObject({ id, name: first.name });
    expect(me.memberships).toMatchObject([{ role: 'platform_administrator' }]);

    const nameless = await create({ email: 'deuxieme@etabli.example' });
    expect(nameless).toMatchObject({ code: 1, out: '' });
    expect(nameless.err).toMatch(/^--as: got nothing, .*\n$/);
    const taken = await create({ email: 'Premiere@ETABLI.example', more: ['--as', first.email] });
    expect(taken).toMatchObject({
      code: 1,
      out: '',
      err: 'An account already has this address.\n',
    });
    expect(await accounts()).toBe(1);
  });

  it('makes an account whose sign-in was left over from a try that died', async () => {
    const email = 'reste@etabli.example';
    await app.asOwner(
      `insert into auth."user" (id, name, email, "emailVerified") values ('left', 'Reste', $1, true)`,
      [email],
    );
    expect(await create({ email, more: ['--as', first.email] })).toMatchObject({
      code: 0,
      out: `Administrator ${email} created.\n`,
    });
    expect((await new Visitor(app).signIn(email, password)).statusCode).toBe(204);
  });
});
