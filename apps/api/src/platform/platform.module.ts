import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CreateAccount } from './access/create-account.ts';
import { FirstWall } from './access/first-wall.ts';
import { WhoAsks } from './access/who-asks.ts';
import { ForgetReads } from './audit/forget-reads.ts';
import { SealKey } from './audit/seal-key.ts';
import { SealLog } from './audit/seal-log.ts';
import { VerifyLog } from './audit/verify-log.ts';
import { authToken, makeAuth } from './auth/auth.ts';
import { AuthPool } from './auth/auth-pool.ts';
import { Identities } from './auth/identities.ts';
import { Sessions } from './auth/sessions.ts';
import { SignInLimit } from './auth/sign-in-limit.ts';
import { Acts } from './connections/acts.ts';
import type { Entities } from './connections/data-source.ts';
import { type ActorDoor, Database } from './connections/database.ts';
import type { Env } from './env.ts';
import { Mailer } from './mail/mailer.ts';

const provided = [
  Database,
  Acts,
  FirstWall,
  WhoAsks,
  SealKey,
  SealLog,
  ForgetReads,
  VerifyLog,
  Identities,
  Sessions,
  SignInLimit,
  CreateAccount,
  Mailer,
  AuthPool,
  authToken,
];

@Global()
@Module({})
class PlatformModule {}

/** The ground under the words. A process opens only the doors to the data that it needs. */
export function platformModule(
  env: Env,
  doors: { names: ActorDoor[]; entities: Entities; pool?: number },
): DynamicModule {
  return {
    module: PlatformModule,
    providers: [
      { provide: Database, useFactory: () => Database.open(env, doors) },
      { provide: AuthPool, useFactory: () => new AuthPool(env) },
      { provide: authToken, inject: [AuthPool], useFactory: (pool) => makeAuth(pool, env) },
      { provide: SignInLimit, inject: [AuthPool], useFactory: (pool) => new SignInLimit(pool) },
      { provide: SealKey, useFactory: () => new SealKey(env.ENCRYPTION_KEY) },
      {
        provide: ForgetReads,
        inject: [Database],
        useFactory: (database) => new ForgetReads(database, env.READ_LOG_MONTHS),
      },
      { provide: Mailer, useFactory: () => new Mailer(env) },
      Acts,
      FirstWall,
      WhoAsks,
      SealLog,
      VerifyLog,
      Identities,
      Sessions,
      CreateAccount,
    ],
    exports: provided,
  };
}
