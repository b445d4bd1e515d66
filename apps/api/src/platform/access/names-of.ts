import type { AccountId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';

export type NameOf = (id: AccountId) => { id: AccountId; name: string | null };

/** The names of colleagues, as far as the asker may see who they are. */
export async function namesOf(tx: EntityManager, ids: (AccountId | null)[]): Promise<NameOf> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  const rows: { id: AccountId; name: string }[] = await tx.query(
    'select id, name from accounts where id = any ($1)',
    [asked],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? null });
}
