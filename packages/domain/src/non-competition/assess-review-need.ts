import type { CheckRules } from '../territories/check-terms.ts';
import { keyOfNace } from '../values/nace-code.ts';
import type { Source } from '../values/source.ts';
import type { TraceParam } from '../values/verdict.ts';
import type { ActivityDraft, Catchment } from './activity-draft.ts';
import type { CheckResult, CheckRow } from './check-result.ts';

export const reviewReasonCodes = [
  'competitor-came',
  'competitor-went',
  'codes-changed',
  'price-dropped',
  'area-grew',
  'clientele-changed',
  'volume-grew',
] as const;
export type ReviewReasonCode = (typeof reviewReasonCodes)[number];

/** Why a decision of the committee should be looked at again. */
export type ReviewReason = {
  code: ReviewReasonCode;
  params: Record<string, TraceParam>;
  source: Source;
};

/** What was checked when the committee decided, and what is checked now. */
export type CheckedActivity = { activity: ActivityDraft; result: CheckResult };

/**
 * Proposed here — whether the committee should look again: somebody came or went who does the same for the
 * same people, or the activity became another one than was decided about, by more than the rules let pass.
 * None is a no. Nothing is decided here: the file is marked, and the committee decides.
 */
export function assessReviewNeed(
  decided: CheckedActivity,
  now: CheckedActivity,
  rules: CheckRules,
): ReviewReason[] {
  return [
    ...competitorsMoved(decided.result, now.result, rules.review.source),
    ...activityChanged(decided.activity, now.activity, rules.review),
  ];
}

const competes = ({ isDirect, struckOut }: CheckRow) => isDirect && struckOut === null;

/** Only whoever was not in the other result at all: a row struck out since is a matter of the committee. */
function competitorsMoved(before: CheckResult, after: CheckResult, source: Source): ReviewReason[] {
  const missingIn = (result: CheckResult) => {
    const direct = new Set(
      result.rows.filter(({ isDirect }) => isDirect).map((row) => row.establishmentNumber),
    );
    return (row: CheckRow) => competes(row) && !direct.has(row.establishmentNumber);
  };
  const told =
    (code: ReviewReasonCode) =>
    (row: CheckRow): ReviewReason => ({
      code,
      params: {
        establishment: row.establishmentNumber,
        name: row.name ?? '',
        metres: row.metres ?? 0,
        nearness: row.nearness,
      },
      source,
    });
  return [
    ...after.rows.filter(missingIn(before)).map(told('competitor-came')),
    ...before.rows.filter(missingIn(after)).map(told('competitor-went')),
  ];
}

function activityChanged(
  before: ActivityDraft,
  after: ActivityDraft,
  { value, source }: CheckRules['review'],
): ReviewReason[] {
  const found: Omit<ReviewReason, 'source'>[] = [];
  const codes = (draft: ActivityDraft) => draft.codes.map(keyOfNace).sort().join(' ');
  if (codes(before) !== codes(after)) {
    found.push({ code: 'codes-changed', params: { before: codes(before), after: codes(after) } });
  }
  found.push(...priceDrops(before, after, value.priceDropPercent));
  found.push(...areaGrowth(before.catchment, after.catchment, value.areaRisePercent));
  const groups = (draft: ActivityDraft) => draft.clientele.toSorted().join(' ');
  if (groups(before) !== groups(after)) {
    const params = { before: groups(before), after: groups(after) };
    found.push({ code: 'clientele-changed', params });
  }
  const percent = risePercent(before.hoursPerYear, after.hoursPerYear);
  if (percent >= value.volumeRisePercent && percent > 0) {
    const params = { before: before.hoursPerYear, after: after.hoursPerYear };
    found.push({ code: 'volume-grew', params });
  }
  return found.map((one) => ({ ...one, source }));
}

const risePercent = (before: number, after: number) =>
  before > 0 ? ((after - before) / before) * 100 : after > 0 ? Infinity : 0;

/** Line by line of the price list, by what is sold and for which unit; a line that is new has no before. */
function priceDrops(before: ActivityDraft, after: ActivityDraft, percent: number) {
  return after.prices.flatMap(({ what, unit, cents }) => {
    const was = before.prices.find((one) => one.what === what && one.unit === unit);
    const drop = was && was.cents > 0 ? ((was.cents - cents) / was.cents) * 100 : 0;
    return was && drop > 0 && drop >= percent
      ? [{ code: 'price-dropped' as const, params: { what, before: was.cents, after: cents } }]
      : [];
  });
}

/** A distance that grew by as much, a zone more, or another way of saying where customers come from. */
function areaGrowth(before: Catchment, after: Catchment, percent: number) {
  if (before.kind === 'radius' && after.kind === 'radius') {
    const rise = risePercent(before.metres, after.metres);
    return rise > 0 && rise >= percent
      ? [{ code: 'area-grew' as const, params: { before: before.metres, after: after.metres } }]
      : [];
  }
  if (before.kind === 'zones' && after.kind === 'zones') {
    const more = after.zones.filter((zone) => !before.zones.includes(zone));
    return more.length > 0
      ? [{ code: 'area-grew' as const, params: { zones: more.join(', ') } }]
      : [];
  }
  return [{ code: 'area-grew' as const, params: {} }];
}
