import type { OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { addressOf } from '../connections/logins.ts';

/** The pool of the sign-in library: a login that sees its own schema and nothing else. */
export class AuthPool extends Pool implements OnApplicationShutdown {
  constructor(env: { DATABASE_URL: string; ENCRYPTION_KEY: string }) {
    super({ connectionString: addressOf('auth', env), max: 5 });
    // A connection that ends while nobody uses it is replaced by the next; unheard, it would end us.
    this.on('error', () => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.end();
  }
}
