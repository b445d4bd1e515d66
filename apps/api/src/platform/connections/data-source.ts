import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeNames } from './snake-names.ts';

const base = {
  namingStrategy: new SnakeNames(),
  type: 'postgres',
  installExtensions: false,
  migrationsTableName: 'migrations',
} as const satisfies Partial<DataSourceOptions>;

export type Entities = NonNullable<DataSourceOptions['entities']>;

export type DoorOptions = { entities: Entities; pool?: number; takesCopies?: boolean };

/** The pool of one door: `statement_timeout` keeps a bad query from holding a connection for ever. */
export const doorSource = (
  url: string,
  { entities, pool = 10, takesCopies = false }: DoorOptions,
): DataSource =>
  new DataSource({
    ...base,
    url,
    entities,
    poolSize: pool,
    extra: {
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
      // The driver sends no COPY between statements that it does not wait for.
      pipeline: !takesCopies,
    },
  });

/** The migrator's own: the only one that knows the migrations. */
export const migratorSource = (url: string, entities: Entities = []): DataSource =>
  new DataSource({
    ...base,
    url,
    entities,
    poolSize: 2,
    migrations: [`${import.meta.dirname}/../../migrations/*.{ts,js}`],
    migrationsTransactionMode: 'each',
    // The lock of a migration is held by a connection that rests meanwhile: it must not be let go.
    extra: { idleTimeoutMillis: 0 },
  });
