import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { record } from '../audit/audit-log.ts';
import { announce } from '../outbox/announce.ts';
import type { CellProblem } from '../sheets/cell.ts';
import { type ImportFile, sumOf } from './import-file.ts';
import { type ImportState, importLifecycle } from './import-lifecycle.ts';
import { dropFile } from './kept-files.ts';
import './facts.ts';

/** Moves an import, and says so in the log: who asked for it stands beside who did it. */
export async function moveImport(
  tx: EntityManager,
  actor: Actor,
  file: ImportFile,
  { to, problem = null }: { to: ImportState; problem?: CellProblem | null },
): Promise<void> {
  await tx.query(
    `update imports set state = $2, problem = $3, version = version + 1,
       finished_at = case when $4 then clock_timestamp() end where id = $1`,
    [file.id, to, problem ? JSON.stringify(problem) : null, importLifecycle.isEnd(to)],
  );
  await record(tx, actor, {
    act: `import.${to}`,
    subject: `import:${file.id}`,
    chain: file.territory_id,
    facts: {
      kind: file.kind,
      requestedBy: file.requested_by,
      rows: sumOf(file.counts),
      ...file.counts,
      problem: problem?.code ?? null,
    },
  });
}

/** All rows are through: what was checked waits for a person, what was applied is done with its file. */
export async function endPhase(tx: EntityManager, actor: Actor, file: ImportFile): Promise<void> {
  if (file.state === 'checking') {
    await moveImport(tx, actor, file, { to: 'checked' });
    return;
  }
  await moveImport(tx, actor, file, { to: 'done' });
  const place = { territoryId: file.territory_id, importId: file.id };
  await dropFile(tx, place);
  await announce(tx, { name: 'import.done', aggregate: `import:${file.id}`, ids: place });
}

/** A file that cannot be read is refused, before anything of it was written; what began, has failed. */
export async function stopImport(
  tx: EntityManager,
  actor: Actor,
  file: ImportFile,
  problem: CellProblem,
): Promise<void> {
  const isRefused = file.state === 'checking' && problem.code !== 'imports.stopped';
  await moveImport(tx, actor, file, { to: isRefused ? 'refused' : 'failed', problem });
  if (isRefused) {
    await dropFile(tx, { territoryId: file.territory_id, importId: file.id });
  }
}
