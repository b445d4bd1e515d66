import { ConfirmEvidence } from '../eligibility/confirm-evidence.ts';
import type { ConfirmationView } from '../eligibility/eligibility-view.dto.ts';
import { Database } from '../platform/connections/database.ts';
import { withContext } from './cli-context.ts';
import { print } from './print.ts';
import { territoryOf } from './territory-of.ts';
import { withBar } from './with-bar.ts';

type Options = { as: string; json?: boolean };

/** People whose proofs one transaction confirms. */
const batchSize = 100;

/** Confirms, as a second person, all that others have seen in a territory, as the page does by the batch. */
export async function confirmAll(code: string, { as, json = false }: Options): Promise<void> {
  const results = await withContext(async (context) => {
    const actor = await context.personFor(as);
    const territoryId = await territoryOf(context, actor, code);
    const waiting: { id: string }[] = await context.get(Database).read(actor, (tx) =>
      tx.query(
        `select distinct beneficiary_id as id from beneficiary_evidence
         where territory_id = $1 and validated_by is null and withdrawn_at is null and seen_by <> $2
         order by 1`,
        [territoryId, actor.id],
      ),
    );
    return withBar({ title: 'Confirmations', isQuiet: json }, async (onStep) => {
      const told: ConfirmationView['items'] = [];
      for (let start = 0; start < waiting.length; start += batchSize) {
        const beneficiaryIds = waiting.slice(start, start + batchSize).map(({ id }) => id);
        const { items } = await context
          .get(ConfirmEvidence)
          .confirm(actor, territoryId, { beneficiaryIds });
        told.push(...items);
        onStep(told.length, waiting.length);
      }
      return told;
    });
  });
  const count = (is: (one: ConfirmationView['items'][number]) => boolean) =>
    results.filter(is).length;
  print(json, { items: results }, [
    `${results.length} people whose proofs were confirmed`,
    `${count(({ isDecided }) => isDecided)} decided eligible, ${count(({ enteredOn }) => enteredOn !== null)} entered on the list`,
  ]);
}
