import { activityStates, takesPeople } from '@etabli/domain/activities/activity-lifecycle';
import { listStates } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { heldStates } from '@etabli/domain/matching/proposal-lifecycle';
import type { ActivityInRound } from '@etabli/domain/matching/round-facts';
import type { Point } from '@etabli/domain/values/distance';
import type { ActivityId, BeneficiaryId, TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { clearanceOf } from '../activities/clearance-in-force.queries.ts';
import { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import { TerritoryZoneRow } from '../territories/territory-zone.entity.ts';
import { worksThere } from './proposals/works-there.queries.ts';

const fillable = activityStates.filter(takesPeople);
const thinkable = activityStates.filter((state) => state !== 'closed' && state !== 'suspended');

/** The centre of each zone of a territory, by its name; those that nobody has noted are not in it. */
export async function findZoneCentres(
  tx: EntityManager,
  territoryId: TerritoryId,
): Promise<Map<string, Point>> {
  const zones = await tx.findBy(TerritoryZoneRow, { territoryId });
  return new Map(zones.flatMap(({ name, point }) => (point ? [[name, point] as const] : [])));
}

/** Everybody on the list, resting or not, the earliest entry first. */
export function findListed(tx: EntityManager, territoryId: TerritoryId): Promise<BeneficiaryRow[]> {
  return tx.find(BeneficiaryRow, {
    where: { territoryId, state: In([...listStates]), listEntryOn: Not(IsNull()) },
    order: { listEntryOn: 'ASC', id: 'ASC' },
  });
}

type ActivityFacts = Omit<ActivityInRound, 'place' | 'takesPeople' | 'hours'> & {
  zone: string | null;
  state: (typeof activityStates)[number];
  least: number;
  most: number;
  filled: number;
  employerId: string | null;
};

export type RoundActivity = ActivityInRound & { employerId: string | null };

/**
 * The activities of a round: those that let people in, and those where somebody holds a place. Posts
 * are what is left beside those who work there under contract, and so is the least number to open.
 */
export function findRoundActivities(
  tx: EntityManager,
  territoryId: TerritoryId,
  asked: ActivitiesAsked,
): Promise<RoundActivity[]> {
  return readActivities(tx, territoryId, { ...asked, states: fillable, held: heldStates });
}

/** What is still an idea, or waits for its clearance: nobody can be proposed it on that day. */
export async function findUnclearedActivities(
  tx: EntityManager,
  territoryId: TerritoryId,
  asked: ActivitiesAsked,
): Promise<RoundActivity[]> {
  const all = await readActivities(tx, territoryId, { ...asked, states: thinkable, held: [] });
  return all.filter((activity) => !activity.takesPeople || !activity.isCleared);
}

type ActivitiesAsked = { on: PlainDate; centres: ReadonlyMap<string, Point> };
type Which = { states: readonly string[]; held: readonly string[] };

async function readActivities(
  tx: EntityManager,
  territoryId: TerritoryId,
  { on, centres, states, held }: ActivitiesAsked & Which,
): Promise<RoundActivity[]> {
  const rows: ActivityFacts[] = await tx.query(
    `select a.id, a.state, a.zone, a.is_itinerant as "isItinerant", a.posts, a.min_posts as "minPosts",
       a.weekly_minutes_least as least, a.weekly_minutes_most as most, a.work_kinds as "workKinds",
       a.skills, a.employer_id as "employerId", k.number is not null as "isCleared",
       (select count(*)::int from proposals p join beneficiaries b on b.id = p.beneficiary_id
        where p.activity_id = a.id and ${worksThere}) as filled
     from activities a left join ${clearanceOf} k on true
     where a.territory_id = $2 and (a.state = any ($3) or exists (
       select 1 from proposals p where p.activity_id = a.id and p.state = any ($4)))
     order by a.id`,
    [on, territoryId, states, held],
  );
  return rows.map(({ zone, state, least, most, filled, posts, minPosts, ...row }) => ({
    ...row,
    takesPeople: takesPeople(state),
    posts: Math.max(0, posts - filled),
    minPosts: minPosts === null ? null : Math.max(1, minPosts - filled),
    place: (zone !== null && centres.get(zone)) || null,
    hours: { least, most },
  }));
}

export type EarlierProposals = {
  /** The activity that each person holds a proposal of. */
  held: Map<BeneficiaryId, ActivityId>;
  /** The activity that the last round proposed, and nobody set aside or answered. */
  previous: Map<BeneficiaryId, ActivityId>;
  /** The activities to which each person said no. */
  declined: Map<BeneficiaryId, ActivityId[]>;
};

/** What earlier rounds left behind. */
export async function findEarlierProposals(
  tx: EntityManager,
  territoryId: TerritoryId,
): Promise<EarlierProposals> {
  const rows: { person: string; activity: string; kind: 'held' | 'previous' | 'declined' }[] =
    await tx.query(
      `select p.beneficiary_id as person, p.activity_id as activity,
         case when p.state = any ($2) then 'held' when p.state = 'declined_by_person' then 'declined'
           else 'previous' end as kind
       from proposals p join rounds r on r.id = p.round_id
       where p.territory_id = $1 and (p.state = any ($2) or p.state = 'declined_by_person'
         or (r.state = 'computed' and p.state in ('computed', 'shortlisted', 'expired')))
       order by p.id`,
      [territoryId, heldStates],
    );
  const of = (wanted: string) => rows.filter(({ kind }) => kind === wanted);
  const byPerson = Map.groupBy(of('declined'), ({ person }) => person);
  return {
    held: new Map(of('held').map(({ person, activity }) => [person, activity])),
    previous: new Map(of('previous').map(({ person, activity }) => [person, activity])),
    declined: new Map(
      [...byPerson].map(([person, list]) => [person, list.map(({ activity }) => activity)]),
    ),
  };
}

/** Who of the territory was found eligible by the last decision of a person, not by a rule. */
export async function findDecidedEligible(
  tx: EntityManager,
  territoryId: TerritoryId,
): Promise<Set<BeneficiaryId>> {
  const rows: { id: string; outcome: string }[] = await tx.query(
    `select distinct on (d.beneficiary_id) d.beneficiary_id as id, d.outcome
     from eligibility_decisions d where d.territory_id = $1
     order by d.beneficiary_id, d.at desc`,
    [territoryId],
  );
  return new Set(rows.filter(({ outcome }) => outcome === 'eligible').map(({ id }) => id));
}
