import { type DynamicModule, Module } from '@nestjs/common';
import { WhoAsks } from '../platform/access/who-asks.ts';
import { SealKey } from '../platform/audit/seal-key.ts';
import { VerifyLog } from '../platform/audit/verify-log.ts';
import { Database } from '../platform/connections/database.ts';
import type { Env } from '../platform/env.ts';

@Module({})
class AuditModule {}

/** What reads the log and asks who wants to know, and nothing else: it runs beside a working house. */
export function auditModule(env: Env): DynamicModule {
  const doors = { names: ['app' as const, 'operator' as const], entities: [], pool: 2 };
  return {
    module: AuditModule,
    providers: [
      { provide: Database, useFactory: () => Database.open(env, doors) },
      { provide: SealKey, useFactory: () => new SealKey(env.ENCRYPTION_KEY) },
      WhoAsks,
      VerifyLog,
    ],
  };
}
