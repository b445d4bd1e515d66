import type { CheckFacts } from '@etabli/domain/non-competition/check-facts';
import { CheckFactsQueries } from '../non-competition/register/check-facts.queries.ts';
import { Database } from '../platform/connections/database.ts';
import { withContext } from './cli-context.ts';
import { CommandError } from './command-error.ts';
import type { Given } from './given-activity.ts';

/** What the register in use says about an activity of a file, as an account that may read it. */
export function factsInUse(
  as: string | undefined,
  { given, rules, day }: Given,
): Promise<CheckFacts> {
  if (as === undefined) {
    throw new CommandError('--as: takes the account that asks the register; or give --register');
  }
  return withContext(async (context) => {
    const actor = await context.personFor(as);
    const { activity, territory, struckOut } = given;
    const question = {
      on: day ?? actor.today,
      activity,
      territoryId: null,
      zones: territory.zones,
      struckOut,
      ...rules,
    };
    const facts = await context
      .get(Database)
      .read(actor, (tx) => context.get(CheckFactsQueries).find(tx, question));
    if (!facts) {
      throw new CommandError('no extract of the register was imported yet; or give --register');
    }
    return facts;
  });
}
