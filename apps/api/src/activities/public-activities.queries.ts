import { publicActivityStates, takesPeople } from '@etabli/domain/activities/activity-lifecycle';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { today } from '../platform/access/today.ts';
import { Database } from '../platform/connections/database.ts';
import { refuse } from '../platform/http/refusal.ts';
import { TerritoryRow } from '../territories/territory.entity.ts';
import { clearanceColumn, clearanceOf } from './clearance-in-force.queries.ts';
import type { PublicActivityListView, PublicFiguresView } from './public-activity.dto.ts';

const publicRows = `
  select a.code, a.name, a.purpose, a.work_kinds as "workKinds", a.zone, a.is_itinerant as "isItinerant",
    a.posts, a.min_posts as "minPosts", a.weekly_minutes_least as "weeklyMinutesLeast",
    a.weekly_minutes_most as "weeklyMinutesMost", a.skills, a.starts_on::text as "startsOn", a.state,
    a.state_since::text as "stateSince", a.is_demonstration as "isDemonstration",
    case when e.id is not null then jsonb_build_object('name', e.name, 'kind', e.kind) end as employer,
    ${clearanceColumn}
  from activities a left join employers e on e.id = a.employer_id left join ${clearanceOf} k on true
  where a.territory_id = $2 order by app.fold(a.name), a.id`;

const decidedStates = publicActivityStates.filter(takesPeople);

async function getPublicTerritory(tx: EntityManager, code: string): Promise<TerritoryRow> {
  const territory = await tx.findOneBy(TerritoryRow, { code });
  if (!territory) {
    throw refuse.notFound('shared.not-found');
  }
  return territory;
}

/** What anybody may read of activities: the database itself shows no undecided one to the public role. */
@Injectable()
export class PublicActivitiesQueries {
  constructor(private readonly database: Database) {}

  /** The activities of a territory; none where its name was never published, for they would tell it. */
  list(code: string): Promise<PublicActivityListView> {
    return this.database.read({ kind: 'public' }, async (tx) => {
      const { id, isNamePublished } = await getPublicTerritory(tx, code);
      return { items: isNamePublished ? await tx.query(publicRows, [today(), id]) : [] };
    });
  }

  figures(code: string): Promise<PublicFiguresView> {
    return this.database.read({ kind: 'public' }, async (tx) => {
      const { id } = await getPublicTerritory(tx, code);
      const [people] = await tx.query('select waiting, hired, posts from app.public_figures($1)', [
        id,
      ]);
      const [decided] = await tx.query(
        `select count(*)::int as count, coalesce(bool_or(is_demonstration), false) as "isDemonstration"
         from activities where territory_id = $1 and state = any ($2)`,
        [id, decidedStates],
      );
      return {
        on: today(),
        isDemonstration: decided.isDemonstration,
        waiting: countOf('people-on-the-list', people.waiting),
        hired: countOf('people-ever-hired', people.hired),
        posts: { definition: 'posts-of-decided-activities', count: people.posts },
        activities: { definition: 'decided-activities', count: decided.count },
      };
    });
  }
}

const countOf = <Definition extends string>(definition: Definition, count: number | null) =>
  count === null ? { definition, hidden: true as const } : { definition, count };
