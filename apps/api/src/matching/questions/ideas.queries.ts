import type { PostsGain } from '@etabli/domain/matching/change/gain-of-posts';
import { compareGains, type RankedIdea } from '@etabli/domain/matching/ideas/rank-ideas';
import type { ActivityInRound } from '@etabli/domain/matching/round-facts';
import type { RoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Database } from '../../platform/connections/database.ts';
import { findUnclearedActivities, findZoneCentres } from '../round-facts.queries.ts';
import { findRoundNames, type RoundNames } from '../round-names.ts';
import { findKnownToday, type KnownToday } from '../round-people.queries.ts';
import { getRoundToday } from '../round-today.ts';
import { rulesOfRound, type StoredRound } from '../stored-round.ts';
import type { IdeasView, ListIdeasInput } from './ideas.dto.ts';
import { think } from './think.ts';
import { type Idea, mostIdeas } from './thoughts.ts';

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
      const { stored, asked, since } = await getRoundToday(tx, this.wall, actor, id);
      const known = await findKnownToday(tx, stored);
      const rules = await rulesOfRound(tx, stored.round);
      const uncleared = await unclearedOf(tx, stored);
      const { people } = known;
      const { ranked, morePosts, ...figures } = await think('ideas', {
        ...{ asked, since, people, uncleared, rules, posts },
      });
      const names = await findRoundNames(tx, stored, []);
      const named = await activityNames(tx, uncleared);
      return {
        ...figures,
        items: ranked.slice(0, limit).map((one) => shown(one, { known, names: named })),
        morePosts: morePostsOf(morePosts, names),
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

const morePostsOf = (gains: readonly PostsGain[], names: RoundNames): IdeasView['morePosts'] =>
  gains
    .map((gain, at) => ({ gain, activity: names.activity(at) }))
    .flatMap(({ gain, activity }) => (activity && gain.placed > 0 ? [{ activity, gain }] : []))
    .toSorted((a, b) => compareGains(a.gain, b.gain) || (a.activity.id < b.activity.id ? -1 : 1));
