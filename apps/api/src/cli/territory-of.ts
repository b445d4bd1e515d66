import type { TerritoryId } from '@etabli/domain/values/ids';
import type { PersonActor } from '../platform/access/actor.ts';
import { Database } from '../platform/connections/database.ts';
import type { CliContext } from './cli-context.ts';
import { CommandError } from './command-error.ts';

/** The territory of a code that the account may see. */
export async function territoryOf(
  { get }: Pick<CliContext, 'get'>,
  actor: PersonActor,
  code: string,
): Promise<TerritoryId> {
  const [found]: { id: string }[] = await get(Database).read(actor, (tx) =>
    tx.query('select id from territories where code = $1', [code]),
  );
  if (!found) {
    throw new CommandError(
      `<territory>: got "${code}", takes the code of one that the account sees`,
    );
  }
  return found.id;
}
