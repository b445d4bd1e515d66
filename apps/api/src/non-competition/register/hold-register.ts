import type { EntityManager } from 'typeorm';
import { RegisterProblem } from './register-problem.ts';

/** One import at a time, in the whole house; whoever comes second is told so, and waits for nobody. */
export async function holdRegister(tx: EntityManager): Promise<void> {
  const [{ held }]: [{ held: boolean }] = await tx.query(
    `select pg_try_advisory_xact_lock(hashtext('import of the register')) as held`,
  );
  if (!held) {
    throw new RegisterProblem('another import of the register runs: wait until it has ended');
  }
}

/** The same for the work that was begun under this id, for as long as it takes. */
export async function holdForWork(tx: EntityManager, id: string): Promise<void> {
  await holdRegister(tx);
  const [begun]: { state: string }[] = await tx.query(
    'select state from register_extracts where id = $1',
    [id],
  );
  if (begun?.state !== 'loading') {
    throw new RegisterProblem('another import of the register has begun: start again');
  }
  // Sorting and hashing in memory: one import may take what many questions at once may not.
  await tx.query(`set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
    set local work_mem = '96MB'; set local maintenance_work_mem = '256MB'; set local jit = off`);
}
