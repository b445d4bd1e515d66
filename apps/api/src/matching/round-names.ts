import type { EntityManager } from 'typeorm';
import { nameColumns } from './list-round-people.ts';
import type { RoundPersonView } from './round-view.dto.ts';
import type { StoredRound } from './stored-round.ts';

type Person = RoundPersonView['person'];
type Activity = { id: string; code: string; name: string };

/** Names for indexes of a round: only those that a page asks for are read. */
export type RoundNames = {
  person(index: number): { person: Person; waitingMonths: number };
  activity(index: number): Activity | null;
  /** The files that were read, for the read log. */
  of: string[];
};

/** Who of a round is named on a page, by index; one who is gone keeps the id alone. */
export async function findRoundNames(
  tx: EntityManager,
  { people, activities, instance }: StoredRound,
  indexes: Iterable<number>,
): Promise<RoundNames> {
  const asked = [...new Set(indexes)].map((index) => people[index] as string);
  const rows: { person: Person }[] = await tx.query(
    `select ${nameColumns} as person from beneficiaries b where b.id = any ($1)`,
    [asked],
  );
  const offered: Activity[] = await tx.query(
    'select id, code, name from activities where id = any ($1)',
    [activities],
  );
  const personOf = new Map(rows.map(({ person }) => [person.id, person]));
  const activityOf = new Map(offered.map((one) => [one.id, one]));
  return {
    person: (index) => {
      const id = people[index] as string;
      const nobody = { id, reference: '', givenName: '', familyName: null };
      return {
        person: personOf.get(id) ?? nobody,
        waitingMonths: instance.people.waitingMonths[index] as number,
      };
    },
    activity: (index) => activityOf.get(activities[index] ?? '') ?? null,
    of: [...personOf.keys()],
  };
}
