import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

const digest = (text: string) =>
  createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');

/** Tries of signing in, counted in the database for all replicas: per account and per network. */
export class SignInLimit {
  private readonly perAccount: RateLimiterPostgres;
  private readonly perNetwork: RateLimiterPostgres;

  constructor(pool: Pool) {
    const table = {
      storeClient: pool,
      storeType: 'pool',
      schemaName: 'app',
      tableName: 'rate_limits',
      tableCreated: true,
    };
    this.perAccount = new RateLimiterPostgres({
      ...table,
      keyPrefix: 'sign-in-account',
      points: 10,
      duration: 15 * 60,
    });
    this.perNetwork = new RateLimiterPostgres({
      ...table,
      keyPrefix: 'sign-in-network',
      points: 100,
      duration: 15 * 60,
    });
  }

  /** Counts a try; answers the seconds to wait when there were too many, else undefined. */
  async secondsToWait(email: string, network: string): Promise<number | undefined> {
    try {
      await this.perNetwork.consume(network);
      await this.perAccount.consume(digest(email));
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) {
        return Math.ceil(refused.msBeforeNext / 1000);
      }
      throw refused;
    }
  }

  /** After a success the account's tries are forgotten; the network's are not. */
  async succeeded(email: string): Promise<void> {
    await this.perAccount.delete(digest(email));
  }
}
