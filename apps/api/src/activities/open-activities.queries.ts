import type { AskedSkill } from '@etabli/domain/activities/activity';
import { activityStates, takesPeople } from '@etabli/domain/activities/activity-lifecycle';
import type { WorkKind } from '@etabli/domain/beneficiaries/work-kinds';
import type { ActivityId, EmployerId, TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import type { ClearanceInForce } from './activity-view.dto.ts';
import { clearanceColumn, clearanceOf } from './clearance-in-force.queries.ts';

/** An activity whose posts may be filled, with the decision that allows it on the day asked for. */
export type OpenActivity = {
  id: ActivityId;
  code: string;
  name: string;
  purpose: string;
  workKinds: WorkKind[];
  employerId: EmployerId | null;
  employerName: string | null;
  zone: string | null;
  isItinerant: boolean;
  posts: number;
  minPosts: number | null;
  weeklyMinutesLeast: number;
  weeklyMinutesMost: number;
  skills: AskedSkill[];
  startsOn: PlainDate | null;
  version: number;
  clearance: ClearanceInForce;
};

/**
 * The activities of a territory that take people and are allowed on a day, by code. One whose
 * clearance ran out, was withdrawn or begins later is not among them.
 */
export function listOpenActivities(
  tx: EntityManager,
  territoryId: TerritoryId,
  on: PlainDate,
): Promise<OpenActivity[]> {
  return tx.query(
    `select a.id, a.code, a.name, a.purpose, a.work_kinds as "workKinds", a.employer_id as "employerId",
       e.name as "employerName", a.zone, a.is_itinerant as "isItinerant", a.posts, a.min_posts as "minPosts",
       a.weekly_minutes_least as "weeklyMinutesLeast", a.weekly_minutes_most as "weeklyMinutesMost", a.skills,
       a.starts_on::text as "startsOn", a.version, ${clearanceColumn}
     from activities a left join employers e on e.id = a.employer_id join ${clearanceOf} k on true
     where a.territory_id = $2 and a.state = any ($3) order by a.code`,
    [on, territoryId, activityStates.filter(takesPeople)],
  );
}
