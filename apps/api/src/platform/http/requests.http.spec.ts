import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aTerritoryInput, givenProgramme } from '../../../test/given/territories.ts';
import { givenVisitor } from '../../../test/given/visitors.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { type Answer, Visitor } from '../../../test/visitor.ts';

let app: TestApp;
let officer: Visitor;

beforeAll(async () => {
  app = await openTestApp();
  await givenProgramme(app);
  officer = await givenVisitor(app, { role: 'region_officer' });
});
afterAll(() => app.close());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  officer.ask('POST', '/territories', { body, headers });

/** An error as the papers say: problem+json with a code, and no word of the inside. */
function expectProblem(answer: Answer, status: number, code: string): void {
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ]);
  const { params, ...problem } = answer.json();
  expect(params).toBeTypeOf('object');
  expect(problem).toMatchObject({ type: 'about:blank', title: code, status, code });
  expect(
    Object.keys(problem).filter((key) => !/^(type|title|status|code|violations)$/.test(key)),
  ).toEqual([]);
}

describe('a request that nobody understands', () => {
  it.each([
    ['cut off', '{"code":'],
    ['empty', ''],
    ['that would change what all objects inherit', '{"__proto__":{"x":1}}'],
    ['that is nested without end', `{"reason":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['with a NUL in a text', JSON.stringify(aTerritoryInput({ name: 'a\u0000b' }))],
    ['with half a character', '{"reason":"\\ud800"}'],
    ['with a NUL in a name of a field', '{"a\\u0000b":1}'],
  ])('for its body, %s, is malformed', async (_, body) => {
    const headers = { 'content-type': 'application/json' };
    expectProblem(await post(body, headers), 400, 'shared.malformed');
    const withKey = { ...headers, 'idempotency-key': 'la-meme-cle' };
    expectProblem(await post(body, withKey), 400, 'shared.malformed');
  });

  it.each([
    ['plain text', 'text/plain', JSON.stringify(aTerritoryInput())],
    ['a form', 'application/x-www-form-urlencoded', 'code=a'],
    ['a form with files', 'multipart/form-data; boundary=x', '--x--'],
    ['XML', 'application/xml', '<a/>'],
    ['JSON that calls itself otherwise', 'application/merge-patch+json', '{}'],
  ])('is refused as %s', async (_, type, body) => {
    expectProblem(await post(body, { 'content-type': type }), 415, 'shared.malformed');
    expectProblem(
      await officer.ask('POST', '/auth/sign-in/email', { body, headers: { 'content-type': type } }),
      415,
      'shared.malformed',
    );
  });

  it('is refused when it is larger than a megabyte', async () => {
    const body = { ...aTerritoryInput(), reason: 'x'.repeat(1_048_576) };
    expectProblem(await post(body), 413, 'shared.malformed');
  });

  it.each([['%zz'], ['%c3%28'], ['%00']])(
    'has an address that cannot be read: %s',
    async (part) => {
      for (const url of [`/territories/${part}`, `/public/territories/${part}`]) {
        const answer = await officer.ask('GET', url);
        expect([400, 422]).toContain(answer.statusCode);
        expectProblem(answer, answer.statusCode, answer.json().code);
        expect(answer.body).not.toContain(part);
      }
    },
  );

  it('asks for a NUL', async () => {
    expectProblem(await officer.ask('GET', '/territories?q=%00'), 400, 'shared.malformed');
  });
});

describe('a route that is not there', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/territories/'],
    ['GET', '/nowhere'],
    ['PUT', '/territories'],
    ['DELETE', '/territories/11111111-1111-4111-8111-111111111111'],
    ['POST', '/health'],
    ['GET', '/openapi.json'],
    ['GET', '/api'],
    ['GET', `/public/territories/${'x'.repeat(200)}`],
  ] as const)('is not found, whoever asks: %s %s', async (method, url) => {
    const anybody = await new Visitor(app).ask(method, url);
    const signedIn = await officer.ask(method, url);
    expectProblem(signedIn, signedIn.statusCode, signedIn.json().code);
    expect([404, 414, 422]).toContain(signedIn.statusCode);
    expect(anybody.rawPayload).toEqual(signedIn.rawPayload);
  });
});

describe('every answer', () => {
  it.each([
    ['what is found', 'GET', '/health', 200],
    ['what is not found', 'GET', '/nowhere', 404],
    ['what is refused', 'GET', '/me', 401],
  ] as const)('tells a browser to do nothing with it: %s', async (_, method, url, status) => {
    const answer = await new Visitor(app).ask(method, url);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['x-powered-by']).toBeUndefined();
  });
});

describe('the health of the API', () => {
  it('is what the database says', async () => {
    const answer = await new Visitor(app).ask('GET', '/health');
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('comes back by itself when the database has ended every connection', async () => {
    await app.asOwner(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await expect
      .poll(async () => (await new Visitor(app).ask('GET', '/health')).statusCode)
      .toBe(200);
    await expect.poll(async () => (await officer.ask('GET', '/me')).statusCode).toBe(200);
  });
});
