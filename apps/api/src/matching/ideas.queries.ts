import { gainsOfPosts } from '@etabli/domain/matching/change/gain-of-posts';
import { clustersOf } from '@etabli/domain/matching/ideas/clusters';
import { couldBeLeftOut } from '@etabli/domain/matching/ideas/could-be-left-out';
import { compareGains, type RankedIdea, rankIdeas } from '@etabli/domain/matching/ideas/rank-ideas';
import type { ActivityInRound } from '@etabli/domain/matching/round-facts';
import type { RoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Database } from '../platform/connections/database.ts';
import type { IdeasView, ListIdeasInput } from './ideas.dto.ts';
import { planToday } from './plan-today.ts';
import { findUnclearedActivities, findZoneCentres } from './round-facts.queries.ts';
import { findRoundNames, type RoundNames } from './round-names.ts';
import { findKnownToday, type KnownToday } from './round-people.queries.ts';
import { getStoredRound, rulesOfRound, type StoredRound } from './stored-round.ts';

/** So many ideas are weighed at once; beyond, those with fewest people are left out. */
const mostIdeas = 100;

type Idea = {
  kind: 'cluster' | 'activity';
  activity: ActivityInRound;
  wishedBy: { people: number; unplaced: number } | null;
};
type Beside = { known: KnownToday; names: Map<string, IdeasView['morePosts'][number]['activity']> };

@Injectable()
export class IdeasQueries {
  constructor(
    private readonly database: Database,
    private readonly wall: FirstWall,
  ) {}

  /** Which activity to build next: figures of a round as it stands today, and nobody by name. */
  list(actor: PersonActor, id: RoundId, { posts, limit }: ListIdeasInput): Promise<IdeasView> {
    return this.database.read(actor, async (tx) => {
      const stored = await planToday(tx, await getStoredRound(tx, this.wall, actor, id));
      const known = await findKnownToday(tx, stored);
      const rules = await rulesOfRound(tx, stored.round);
      const { instance, result } = stored;
      const uncleared = await unclearedOf(tx, stored);
      const left = couldBeLeftOut(instance, result);
      const members = left.flatMap((index) => {
        const person = known.people[index];
        return person ? [{ ...person, isPlaced: result.match[index] !== -1 }] : [];
      });
      const clusters = clustersOf(members, { posts, most: mostIdeas - uncleared.length });
      const ideas: Idea[] = [
        ...uncleared.map((activity) => ({ kind: 'activity' as const, activity, wishedBy: null })),
        ...clusters.map(({ activity, people, unplaced }) => ({
          kind: 'cluster' as const,
          activity,
          wishedBy: { people, unplaced },
        })),
      ];
      const ranked = rankIdeas({ instance, result, people: known.people, rules }, ideas);
      const names = await findRoundNames(tx, stored, []);
      const named = await activityNames(tx, uncleared);
      return {
        unplaced: result.match.filter((activity) => activity === -1).length,
        couldBeLeftOut: left.length,
        notWeighed: stored.notWeighed.length,
        items: ranked.slice(0, limit).map((one) => shown(one, { known, names: named })),
        morePosts: morePostsOf(stored, names),
      };
    });
  }
}

async function unclearedOf(
  tx: EntityManager,
  { round: { territoryId, assessedOn: on } }: StoredRound,
): Promise<ActivityInRound[]> {
  const centres = await findZoneCentres(tx, territoryId);
  const uncleared = await findUnclearedActivities(tx, territoryId, { on, centres });
  return uncleared.filter(({ posts }) => posts > 0).slice(0, mostIdeas);
}

async function activityNames(
  tx: EntityManager,
  activities: readonly ActivityInRound[],
): Promise<Beside['names']> {
  const rows: IdeasView['morePosts'][number]['activity'][] = await tx.query(
    'select id, code, name from activities where id = any ($1)',
    [activities.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function shown(
  { idea: { kind, activity, wishedBy }, gain }: RankedIdea<Idea>,
  { known, names }: Beside,
): IdeasView['items'][number] {
  return {
    kind,
    activity: names.get(activity.id) ?? null,
    workKinds: [...activity.workKinds],
    zone: known.zoneAt(activity.place),
    isItinerant: activity.isItinerant,
    skills: activity.skills.map(({ code }) => code),
    weeklyMinutesLeast: activity.hours.least,
    weeklyMinutesMost: activity.hours.most,
    posts: activity.posts,
    wishedBy,
    gain,
  };
}

function morePostsOf(
  { instance, result, activities }: StoredRound,
  names: RoundNames,
): IdeasView['morePosts'] {
  const asked = activities.map((_, activity) => ({ activity, posts: 1 }));
  const gains = gainsOfPosts(instance, result, asked);
  return gains
    .map((gain, at) => ({ gain, activity: names.activity(at) }))
    .flatMap(({ gain, activity }) => (activity && gain.placed > 0 ? [{ activity, gain }] : []))
    .toSorted((a, b) => compareGains(a.gain, b.gain) || (a.activity.id < b.activity.id ? -1 : 1));
}
