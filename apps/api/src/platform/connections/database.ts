import { type Client, escapeLiteral } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { type Actor, databaseRoleOf } from '../access/actor.ts';
import { type FilesSeen, recordReads } from '../audit/read-log.ts';
import { type DoorOptions, doorSource } from './data-source.ts';
import { addressOf } from './logins.ts';

export type ActorDoor = 'app' | 'job' | 'operator';

const doorOf = (actor: Actor): ActorDoor =>
  actor.kind === 'job' ? 'job' : actor.kind === 'operator' ? 'operator' : 'app';

/** Begins a transaction that names its actor; a simple statement takes no parameters, so values are quoted. */
function openingOf(actor: Actor, mode: string): string {
  const settings = {
    role: databaseRoleOf(actor),
    'app.actor': actor.kind === 'person' ? actor.id : '',
    'app.job_territory': actor.kind === 'job' ? (actor.territoryId ?? '') : '',
  };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`,
  );
  return `start transaction ${mode}; select ${set.join(', ')}`;
}

/** A connection that broke has nothing left to roll back. */
async function rollBack(runner: QueryRunner): Promise<void> {
  if (runner.isTransactionActive) {
    await runner.rollbackTransaction().catch(() => undefined);
  }
}

/** What is asked until this turn ends leaves in one write: each of them wakes the server once. */
function gather({ connection: { stream } }: Client): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}

type Begun = { runner: QueryRunner; connection: Client; opened: Promise<unknown> };

export type Statement = { text: string; values: unknown[] };

/**
 * Doors whose work need not wait until its transaction is known to be open: its first query goes out
 * behind the opening, in one trip. Should the opening fail, what follows meets a broken transaction, or
 * a login that may do nothing without a role. The other logins may, so their work waits.
 */
const mayNothingOfItself: ReadonlySet<ActorDoor> = new Set(['app']);

/** What work answers; a failed opening is told before what it made fail. */
async function inside<T>(opened: Promise<unknown>, work: () => Promise<T>): Promise<T> {
  const [opening, done] = await Promise.allSettled([opened, (async () => work())()]);
  if (opening.status === 'rejected') {
    throw opening.reason;
  }
  if (done.status === 'rejected') {
    throw done.reason;
  }
  return done.value;
}

type Door = { source: DataSource; openRunner: DataSource['createQueryRunner'] };

/** Takes the way around away: what is asked without an actor fails, instead of answering nothing. */
function locked(source: DataSource): Door {
  const openRunner = source.createQueryRunner.bind(source);
  source.createQueryRunner = () => {
    throw new Error('query outside of an actor: use Database.as');
  };
  return { source, openRunner };
}

/**
 * The only way to the data: work runs in one transaction that names its actor. The manager that the
 * work is given is the context; there is no other way to get one.
 */
export class Database {
  private constructor(private readonly doors: Partial<Record<ActorDoor, Door>>) {}

  /** Opens the doors that a process may use: one that has none for jobs cannot act as a job. */
  static async open(
    env: { DATABASE_URL: string; ENCRYPTION_KEY: string },
    { names, ...options }: DoorOptions & { names: ActorDoor[] },
  ): Promise<Database> {
    const opened = names.map(async (name) => {
      const source = doorSource(addressOf(name, env), options);
      await source.initialize();
      return [name, locked(source)] as const;
    });
    return new Database(Object.fromEntries(await Promise.all(opened)));
  }

  /** Work that writes, or may: it is answered when its transaction is durable. */
  async as<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const { runner, opened } = await this.begin(actor, 'read write');
    try {
      const answer = await inside(opened, () => work(runner.manager));
      await runner.commitTransaction();
      return answer;
    } catch (error) {
      await rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Work that only reads: the database refuses it anything else, and nobody waits for its end. */
  async read<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const { runner, opened } = await this.begin(actor, 'read only');
    try {
      return await inside(opened, () => work(runner.manager));
    } finally {
      // Not before the answer is on its way.
      setImmediate(() => void rollBack(runner).finally(() => runner.release()));
    }
  }

  /**
   * Reads that need not know one another's answers, in one transaction and one trip: its opening, all of
   * them and its end leave together. Each answers with its rows, in their order.
   */
  async readAtOnce<T extends unknown[][]>(
    actor: Extract<Actor, { kind: 'person' | 'public' }>,
    statements: Statement[],
  ): Promise<T> {
    const { runner, opened, connection } = await this.begin(actor, 'read only');
    const asked = statements.map(({ text, values }) => connection.query(text, values));
    const ended = connection.query('rollback');
    ended.catch(() => undefined).finally(() => runner.release());
    const answers = await inside(opened, () => Promise.all(asked));
    return answers.map(({ rows }) => rows) as T;
  }

  /**
   * Work that shows the files of people: it only reads, then whose files it showed is written in the same
   * transaction, and the answer waits until that is durable. Nothing is shown unlogged.
   */
  readFiles<T>(
    actor: Actor,
    work: (tx: EntityManager) => Promise<{ answer: T; seen: FilesSeen }>,
  ): Promise<T> {
    return this.as(actor, async (tx) => {
      // The refusal to write ends with the savepoint.
      await tx.query('savepoint reading; set transaction read only');
      const { answer, seen } = await work(tx);
      await tx.query('release savepoint reading');
      await recordReads(tx, actor, seen);
      return answer;
    });
  }

  private async begin(actor: Actor, mode: 'read write' | 'read only'): Promise<Begun> {
    const name = doorOf(actor);
    const door = this.doors[name];
    if (!door) {
      throw new Error(`this process has no door for a ${actor.kind}`);
    }
    const runner = door.openRunner('master');
    try {
      const connection: Client = await runner.connect();
      gather(connection);
      const opened = connection.query(openingOf(actor, mode));
      // The runner is told of the transaction that it did not begin itself.
      Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
      if (!mayNothingOfItself.has(name)) {
        await opened;
      }
      return { runner, opened, connection };
    } catch (error) {
      await rollBack(runner);
      await runner.release();
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(Object.values(this.doors).map(({ source }) => source.destroy()));
  }
}
