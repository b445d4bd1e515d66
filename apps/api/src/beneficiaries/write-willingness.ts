import { addDays } from '@etabli/domain/values/calendar';
import { exactly } from '@etabli/domain/values/date-span';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { type EntityManager, IsNull } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import type { BeneficiaryRow } from './beneficiary.entity.ts';
import { BeneficiaryFactRow } from './beneficiary-fact.entity.ts';
import { factOf } from './told-facts.queries.ts';
import { writeFact } from './write-fact.ts';

const standing = (tx: EntityManager, file: BeneficiaryRow) =>
  tx.findOneBy(BeneficiaryFactRow, {
    beneficiaryId: file.id,
    kind: 'voluntariness',
    isOpen: true,
    replacedAt: IsNull(),
  });

/** Notes that the person said yes on a day. One yes is enough: while it stands, none is added. */
export async function writeWillingness(
  tx: EntityManager,
  actor: PersonActor,
  file: BeneficiaryRow,
  on: PlainDate,
): Promise<string | null> {
  if (await standing(tx, file)) {
    return null;
  }
  return writeFact(tx, actor, file, {
    fact: {
      kind: 'voluntariness',
      from: exactly(on),
      until: null,
      source: 'person',
      note: null,
    },
  });
}

/** Notes that the person took the yes back: the day before is the last on which it held. */
export async function endWillingness(
  tx: EntityManager,
  actor: PersonActor,
  file: BeneficiaryRow,
  on: PlainDate,
): Promise<string | null> {
  const yes = await standing(tx, file);
  if (!yes) {
    return null;
  }
  const before = addDays(on, -1);
  const last = yes.fromLatest !== null && yes.fromLatest > before ? yes.fromLatest : before;
  const { id: _, ...fact } = factOf(yes);
  return writeFact(tx, actor, file, {
    fact: { ...fact, until: exactly(last), note: yes.note },
    replaces: yes,
  });
}
