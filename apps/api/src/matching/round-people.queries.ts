import type { PersonInRound } from '@etabli/domain/matching/round-facts';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import {
  findEarlierProposals,
  findRoundActivities,
  findZoneCentres,
  type RoundActivity,
} from './round-facts.queries.ts';
import type { StoredRound } from './stored-round.ts';

/** What is known today of the people and activities of a round; null of whom nothing is known any more. */
export type KnownToday = {
  people: (PersonInRound | null)[];
  /** The name of the zone of each person. */
  zones: (string | null)[];
  activities: (RoundActivity | null)[];
  /** The name of the zone that lies at a point. */
  zoneAt: (place: PersonInRound['home']) => string | null;
};

export async function findKnownToday(
  tx: EntityManager,
  { round, instance, people, activities }: StoredRound,
): Promise<KnownToday> {
  const { territoryId, assessedOn: on } = round;
  const centres = await findZoneCentres(tx, territoryId);
  const { declined } = await findEarlierProposals(tx, territoryId);
  const files = await tx.findBy(BeneficiaryRow, { id: In(people) });
  const fileOf = new Map(files.map((file) => [file.id, file]));
  const offered = await findRoundActivities(tx, territoryId, { on, centres });
  const activityOf = new Map(offered.map((activity) => [activity.id, activity]));
  const known = people.map((id, index): PersonInRound | null => {
    const file = fileOf.get(id);
    if (!file) {
      return null;
    }
    const { weeklyMinutesLeast: least, weeklyMinutesMost: most, zone } = file;
    return {
      id,
      state: file.state,
      eligibility: 'yes',
      waitingMonths: instance.people.waitingMonths[index] as number,
      home: (zone !== null && centres.get(zone)) || null,
      travel: file.travel,
      hours: least === null || most === null ? null : { least, most },
      wishes: file.wishes.map(({ workKind }) => workKind),
      skills: file.skills.map(({ code }) => code),
      declined: declined.get(id) ?? [],
    };
  });
  const places = [...centres];
  return {
    people: known,
    zones: people.map((id) => fileOf.get(id)?.zone ?? null),
    activities: activities.map((id) => activityOf.get(id) ?? null),
    zoneAt: (place) =>
      places.find(
        ([, centre]) =>
          centre.latitude === place?.latitude && centre.longitude === place?.longitude,
      )?.[0] ?? null,
  };
}
