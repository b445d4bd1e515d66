import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { fromNodeHeaders } from 'better-auth/node';
import type { Pool } from 'pg';
import { type Auth, authToken } from './auth.ts';
import { authPool } from './auth-pool.ts';

const idleMs = 30 * 60_000;
const touchMs = 60_000;

/** Who holds the session cookie; an idle session ends here, and a living one is remembered as seen. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(authToken) private readonly auth: Auth,
    @Inject(authPool) private readonly pool: Pool,
  ) {}

  async accountOf(headers: IncomingHttpHeaders): Promise<string | undefined> {
    if (!headers.cookie) {
      return undefined;
    }
    const found = await this.auth.api.getSession({ headers: fromNodeHeaders(headers) });
    if (!found) {
      return undefined;
    }
    const { session } = found;
    const idle = Date.now() - session.updatedAt.getTime();
    if (idle > idleMs) {
      await this.pool.query('delete from session where id = $1', [session.id]);
      return undefined;
    }
    if (idle > touchMs) {
      await this.pool.query('update session set "updatedAt" = now() where id = $1', [session.id]);
    }
    return session.userId;
  }
}
