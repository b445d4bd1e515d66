import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/access/actor.ts';
import { record } from '../../platform/audit/audit-log.ts';
import { announce } from '../../platform/outbox/announce.ts';
import type { ExtractCounts, ExtractNote } from './extract.ts';
import type { ExtractMeta } from './files/read-meta.ts';
import './facts.ts';

export type ImportedExtract = ExtractMeta & {
  id: string;
  counts: ExtractCounts;
  notes: ExtractNote[];
};

/** The last steps, after which readers see another register, the log knows of it, and others hear. */
export async function bringIntoUse(
  tx: EntityManager,
  actor: Actor,
  imported: ImportedExtract,
): Promise<ImportedExtract> {
  const { id, number, kind, counts } = imported;
  await renewCodes(tx);
  await switchTo(tx, imported);
  await record(tx, actor, {
    act: 'register.imported',
    subject: `register:${id}`,
    chain: 'region',
    facts: { number, kind, establishments: counts.establishments },
  });
  await announce(tx, { name: 'register.imported', aggregate: 'register', ids: { extractId: id } });
  return imported;
}

/** The one statement after which readers see another register. */
async function switchTo(
  tx: EntityManager,
  { id, counts, notes }: Pick<ImportedExtract, 'id' | 'counts' | 'notes'>,
): Promise<void> {
  await tx.query(
    `update register_extracts set
       state = case when id = $1 then 'current' else 'past' end,
       imported_at = case when id = $1 then clock_timestamp() else imported_at end,
       counts = case when id = $1 then $2 else counts end,
       notes = case when id = $1 then $3 else notes end
     where id = $1 or state = 'current'`,
    [id, JSON.stringify(counts), JSON.stringify(notes)],
  );
}

/** The publisher’s codes with their words, as a whole; most of them are there already, and stay as they are. */
async function renewCodes(tx: EntityManager): Promise<void> {
  await tx.query(
    `delete from register_codes c where exists (select 1 from in_codes) and not exists (
       select 1 from in_codes i where i.category = c.category and i.code = c.code
         and i.language = c.language and i.description = c.description)`,
  );
  await tx.query('insert into register_codes select * from in_codes on conflict do nothing');
}
