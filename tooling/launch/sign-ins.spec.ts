import { expect, it } from 'vitest';
import { describeSignIns } from './sign-ins.ts';

it('says a password that all share once', () => {
  const signIns = [
    { email: 'a@example.org', password: 'pw', label: 'region officer' },
    { email: 'bob@example.org', password: 'pw', label: 'auditor' },
  ];
  expect(describeSignIns(JSON.stringify(signIns))).toBe(
    [
      '\n  Sign in, each with the password pw:',
      '    a@example.org    region officer',
      '    bob@example.org  auditor',
    ].join('\n'),
  );
});

it('says each password where they differ', () => {
  const signIns = [
    { email: 'a@example.org', password: 'one', label: 'Ada' },
    { email: 'b@example.org', password: 'two', label: 'Bea' },
  ];
  expect(describeSignIns(JSON.stringify(signIns))).toBe(
    '\n  Sign in:\n    a@example.org  one  Ada\n    b@example.org  two  Bea',
  );
});

it('says nothing where there is nobody', () => {
  expect(describeSignIns('[]')).toBe('');
});
