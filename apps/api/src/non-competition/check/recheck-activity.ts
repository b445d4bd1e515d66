import { assessReviewNeed } from '@etabli/domain/non-competition/assess-review-need';
import type { CheckFacts, RegisterEstablishment } from '@etabli/domain/non-competition/check-facts';
import { clearanceInForce } from '@etabli/domain/non-competition/clearance';
import { sameValue } from '@etabli/domain/values/same-value';
import type { EntityManager } from 'typeorm';
import { loadActivity } from '../../activities/activity.changes.ts';
import type { CheckFactsQueries } from '../register/check-facts.queries.ts';
import type { ReviewingJob } from '../review-lapsed.ts';
import { clearancesOf } from '../write-clearance.ts';
import type { CheckRow } from './check.entity.ts';
import { directResultOf, findCheck } from './last-check.ts';
import { type CheckGround, loadCheckFacts } from './load-check-facts.ts';
import { markClearance } from './mark-clearance.ts';
import { unpackFacts } from './pack-facts.ts';
import { writeCheck } from './write-check.ts';

export type Recheck = {
  cause: 'register' | 'corrected';
  register: CheckFactsQueries;
  ground: CheckGround;
  /** The establishments that came, went or changed; null for “any may have”. */
  changed: ReadonlySet<string> | null;
};

/**
 * Checks an activity again that is allowed today, and marks its clearance where the rules say that somebody
 * should look again. It decides nothing. Done twice, it finds its own check and adds nothing.
 */
export async function recheckActivity(
  tx: EntityManager,
  job: ReviewingJob,
  id: string,
  recheck: Recheck,
): Promise<void> {
  const { ground, register, cause } = recheck;
  const activity = await loadActivity(tx, id);
  const clearance = clearanceInForce(await clearancesOf(tx, id), ground.on);
  const last = await findCheck(tx, id);
  if (!clearance || !last || !activity.offer) {
    return;
  }
  const facts = await loadCheckFacts(tx, register, ground, activity);
  const before = await unpackFacts(last.facts);
  if (!isTouched(before, facts, recheck)) {
    return;
  }
  const decided = await checkAtDecision(tx, id, clearance.number, last);
  const agreed = decided === last ? before : await unpackFacts(decided.facts);
  const written = await writeCheck(tx, job, activity, { facts, cause });
  const reasons = assessReviewNeed(
    { activity: agreed.activity, result: await directResultOf(tx, decided) },
    { activity: facts.activity, result: written.result },
    ground.rules,
  );
  await markClearance(tx, job, activity, { clearance: clearance.number, written, reasons });
}

/**
 * True where another extract or another offer could change what the last check found. Whoever changed in
 * something that the check does not look at has changed nothing for it.
 */
function isTouched(before: CheckFacts, now: CheckFacts, { changed }: Recheck): boolean {
  if (!sameValue(before.activity, now.activity)) {
    return true;
  }
  if (before.extract.number === now.extract.number || changed?.size === 0) {
    return false;
  }
  const couldChange = ({ number }: RegisterEstablishment) => changed?.has(number) ?? true;
  const known = new Map(before.establishments.filter(couldChange).map((one) => [one.number, one]));
  const there = now.establishments.filter(couldChange);
  return there.length !== known.size || there.some((one) => !sameValue(known.get(one.number), one));
}

/** What the committee could read when it decided: the last check before, or else the first after. */
async function checkAtDecision(
  tx: EntityManager,
  activityId: string,
  clearance: number,
  last: CheckRow,
): Promise<CheckRow> {
  const [found]: { number: number }[] = await tx.query(
    `select k.number from checks k join clearances c on c.activity_id = k.activity_id and c.number = $2
     where k.activity_id = $1
     order by k.run_at <= c.recorded_at desc,
       case when k.run_at <= c.recorded_at then -k.number else k.number end limit 1`,
    [activityId, clearance],
  );
  if (!found || found.number === last.number) {
    return last;
  }
  return (await findCheck(tx, activityId, found.number)) ?? last;
}
