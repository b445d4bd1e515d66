import type { EntityManager } from 'typeorm';
import { type Actor, actorName } from '../access/actor.ts';

export type AuditEntry = {
  /** Past tense, like the fact that the act announces: `territory.moved`. */
  act: string;
  /** What it was done to, as `territory:<id>`. */
  subject: string;
  /** The chain it belongs to: a territory's id, or `region`. */
  chain: string;
  /** The version of the rules that were asked, if any. */
  rule?: string;
  /** Codes and ids only: never a name, never a person's words. */
  facts: Record<string, string | number | boolean | null>;
};

/** Adds to the log in the act's own transaction: no act without its line, no line without its act. */
export async function record(tx: EntityManager, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.query(
    'insert into audit.entries (chain, actor, act, subject, rule, facts) values ($1, $2, $3, $4, $5, $6)',
    [
      entry.chain,
      actorName(actor),
      entry.act,
      entry.subject,
      entry.rule ?? null,
      JSON.stringify(entry.facts),
    ],
  );
}

/** The same for many at once. */
export async function recordAll(
  tx: EntityManager,
  actor: Actor,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) {
    return;
  }
  await tx.query(
    `insert into audit.entries (chain, actor, act, subject, rule, facts)
     select chain, $2, act, subject, rule, facts from jsonb_to_recordset($1::jsonb)
       as e (chain text, act text, subject text, rule text, facts jsonb)`,
    [JSON.stringify(entries), actorName(actor)],
  );
}
