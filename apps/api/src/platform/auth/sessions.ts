import type { IncomingHttpHeaders } from 'node:http';
import type { Membership } from '@etabli/domain/access/membership';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Auth, authToken } from './auth.ts';
import { AuthPool } from './auth-pool.ts';
import { tokenIn } from './session-cookie.ts';

const idleMs = 30 * 60_000;
const touchMs = 60_000;

export type SessionHolder = { accountId: string; memberships: Membership[] };
type Row = { session_id: string; account_id: string; seen_at: Date; memberships: Membership[] };

/**
 * Who holds the session cookie, and what they may do today: asked anew at each request, in one trip.
 * An idle session ends here, and a living one is remembered as seen.
 */
@Injectable()
export class Sessions implements OnModuleInit {
  private cookie = { name: '', secret: '' };

  constructor(
    @Inject(authToken) private readonly auth: Auth,
    private readonly pool: AuthPool,
  ) {}

  async onModuleInit(): Promise<void> {
    const { authCookies, secret } = await this.auth.$context;
    this.cookie = { name: authCookies.sessionToken.name, secret };
  }

  async holderOf(headers: IncomingHttpHeaders): Promise<SessionHolder | undefined> {
    const token = tokenIn(headers.cookie, this.cookie);
    if (!token) {
      return undefined;
    }
    const found = await this.pool.query<Row>({
      name: 'who-asks',
      text: 'select * from app.who_asks($1)',
      values: [token],
    });
    const [row] = found.rows;
    if (!row) {
      return undefined;
    }
    const idle = Date.now() - row.seen_at.getTime();
    if (idle > idleMs) {
      await this.pool.query('delete from session where id = $1', [row.session_id]);
      return undefined;
    }
    if (idle > touchMs) {
      await this.pool.query('update session set "updatedAt" = now() where id = $1', [
        row.session_id,
      ]);
    }
    return { accountId: row.account_id, memberships: row.memberships };
  }
}
