import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, databaseRoleOf } from '../access/actor.ts';
import { doorSource, type Entities } from './data-source.ts';
import { addressOf } from './logins.ts';

export type ActorDoor = 'app' | 'job' | 'operator';

const doorOf = (actor: Actor): ActorDoor =>
  actor.kind === 'job' ? 'job' : actor.kind === 'operator' ? 'operator' : 'app';

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
    doors: { names: ActorDoor[]; entities: Entities; pool?: number },
  ): Promise<Database> {
    const opened = doors.names.map(async (name) => {
      const source = doorSource(addressOf(name, env), doors.entities, doors.pool);
      await source.initialize();
      return [name, locked(source)] as const;
    });
    return new Database(Object.fromEntries(await Promise.all(opened)));
  }

  async as<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const door = this.doors[doorOf(actor)];
    if (!door) {
      throw new Error(`this process has no door for a ${actor.kind}`);
    }
    const runner = door.openRunner('master');
    try {
      await runner.startTransaction();
      await runner.query(
        `select set_config('role', $1, true), set_config('app.actor', $2, true),
                set_config('app.job_territory', $3, true)`,
        [
          databaseRoleOf(actor),
          actor.kind === 'person' ? actor.id : '',
          actor.kind === 'job' ? (actor.territoryId ?? '') : '',
        ],
      );
      const answer = await work(runner.manager);
      await runner.commitTransaction();
      return answer;
    } catch (error) {
      if (runner.isTransactionActive) {
        await runner.rollbackTransaction();
      }
      throw error;
    } finally {
      await runner.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(Object.values(this.doors).map(({ source }) => source.destroy()));
  }
}
