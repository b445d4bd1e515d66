import { randomUUID } from 'node:crypto';
import type { Role } from '@etabli/domain/access/roles';
import { type PlainDate, plainDate } from '@etabli/domain/values/plain-date';
import { CreateAccount, type NewMembership } from '../../src/platform/access/create-account.ts';
import type { TestApp } from '../test-app.ts';
import { Visitor } from '../visitor.ts';

type Given = {
  role: Role;
  territoryId?: string | null;
  from?: PlainDate;
  until?: PlainDate | null;
};

export const password = 'une phrase de passe';

export type Account = { id: string; email: string };

/** An account that can sign in, made by the act that makes all accounts. */
export async function givenAccount(
  app: TestApp,
  memberships: Given[],
  secret = password,
): Promise<Account> {
  const email = `${randomUUID()}@etabli.example`;
  const held = memberships.map(
    ({
      role,
      territoryId = null,
      from = plainDate('2020-01-01'),
      until = null,
    }): NewMembership => ({
      role,
      territoryId,
      from,
      until,
    }),
  );
  const id = await app
    .get(CreateAccount)
    .create(
      { kind: 'operator', name: 'test' },
      { name: 'Essai', email, password: secret, memberships: held },
    );
  return { id, email };
}

/** Somebody who has signed in and holds these roles. */
export async function givenVisitor(app: TestApp, ...memberships: Given[]): Promise<Visitor> {
  const { email } = await givenAccount(app, memberships);
  const visitor = new Visitor(app);
  const answer = await visitor.signIn(email, password);
  if (answer.statusCode !== 204) {
    throw new Error(`sign-in answered ${answer.statusCode}: ${answer.body}`);
  }
  return visitor;
}
