import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthPool } from './auth-pool.ts';

export type NewIdentity = { id: string; name: string; email: string; passwordHash: string };

/** Writes the two rows that let an account sign in, in the sign-in library's own tables. */
@Injectable()
export class Identities {
  constructor(private readonly pool: AuthPool) {}

  /**
   * Both rows or none. The caller holds the address in a transaction of its own, so whoever has it
   * here already is left over from one that died before it could commit.
   */
  async create({ id, name, email, passwordHash }: NewIdentity): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await client.query('delete from "user" where email = $1', [email]);
      await client.query(
        `insert into "user" (id, name, email, "emailVerified") values ($1, $2, $3, true)`,
        [id, name, email],
      );
      await client.query(
        `insert into account (id, "accountId", "providerId", "userId", password, "updatedAt")
         values ($1, $2, 'credential', $2, $3, now())`,
        [randomUUID(), id, passwordHash],
      );
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
}
