import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthPool } from './auth-pool.ts';

export type NewIdentity = { id: string; name: string; email: string; passwordHash: string };

/** Writes the two rows that let an account sign in, in the sign-in library's own tables. */
@Injectable()
export class Identities {
  constructor(private readonly pool: AuthPool) {}

  /** One statement, so that there is never a user without a password. */
  async create({ id, name, email, passwordHash }: NewIdentity): Promise<void> {
    await this.pool.query(
      `with made as (
         insert into "user" (id, name, email, "emailVerified") values ($1, $2, $3, true) returning id)
       insert into account (id, "accountId", "providerId", "userId", password, "updatedAt")
       select $5, id, 'credential', id, $4, now() from made`,
      [id, name, email, passwordHash, randomUUID()],
    );
  }
}
