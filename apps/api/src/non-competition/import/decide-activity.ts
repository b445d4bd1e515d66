import { type ActivityState, takesPeople } from '@etabli/domain/activities/activity-lifecycle';
import { activityChangesBetween } from '@etabli/domain/activities/correction';
import type { ActivityOffer } from '@etabli/domain/activities/offer';
import { sheetFaults } from '@etabli/domain/activities/sheet-faults';
import { type Clearance, clearanceInForce } from '@etabli/domain/non-competition/clearance';
import { decisionFaults } from '@etabli/domain/non-competition/decision-faults';
import { isDecidable, moveAfterDecision } from '@etabli/domain/non-competition/move-after';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { importedValue } from '../../platform/imports/imported-value.ts';
import type {
  Decision,
  ImportContext,
  ImportedChange,
  ImportRow,
} from '../../platform/imports/importer.ts';
import { rowDigest } from '../../platform/imports/row-digest.ts';
import { fold } from '../../platform/sheets/fold.ts';
import type { ActivityInRow, activityColumns } from './activity-columns.ts';
import { codeOf, decisionIn, sheetIn } from './activity-in-list.ts';
import { promisesBroken } from './broken-promises.ts';
import type { KnownActivities, KnownActivity } from './known-activities.ts';
import { offerBrief, offerIn } from './offer-in-list.ts';

type Key = keyof typeof activityColumns & string;
type ActivityDecision = Decision<Key, ActivityDraft>;
type Problem = Extract<ActivityDecision, { outcome: 'refuse' }>['problems'][number];

/** What is written of a row. */
export type ActivityDraft = {
  known: KnownActivity | null;
  code: string;
  sheet: ReturnType<typeof sheetIn> & { offer?: ActivityOffer };
  /** The employer’s name, where the territory has none of that name yet. */
  newEmployer: string | null;
  employerId: string | null;
  decision: Omit<Clearance, 'number'> | null;
  toState: ActivityState | null;
  digest: string;
};

const columnOfDecision = {
  decidedOn: 'decidedOn',
  inForceFrom: 'inForceFrom',
  inForceUntil: 'inForceUntil',
  conditions: 'conditions',
} as const;

const lastOf = (clearances: readonly Clearance[]) =>
  clearances.toSorted((a, b) => a.number - b.number).at(-1);

function isToldAlready(told: Omit<Clearance, 'number'>, clearances: readonly Clearance[]): boolean {
  return clearances.some(
    ({ decision, decidedOn }) => decision === told.decision && decidedOn === told.decidedOn,
  );
}

function sheetProblems({ known, sheet }: Pick<ActivityDraft, 'known' | 'sheet'>): Problem[] {
  const faults = sheetFaults({ minPosts: known?.activity.minPosts ?? null, ...sheet });
  return faults.map(({ field, code }) => ({
    column: field === 'minPosts' ? 'minPosts' : 'hoursMost',
    code,
  }));
}

function decisionProblems(
  row: ActivityInRow,
  { decision, known }: Pick<ActivityDraft, 'decision' | 'known'>,
  today: PlainDate,
): Problem[] {
  if (row.decision && !row.decidedOn) {
    return [{ column: 'decidedOn', code: 'non-competition.import-day-missing' }];
  }
  if (!decision) {
    return [];
  }
  const lastDecidedOn = lastOf(known?.clearances ?? [])?.decidedOn ?? null;
  return [
    ...decisionFaults(decision, { today, lastDecidedOn }).map(({ field, code, params }) => ({
      column: columnOfDecision[field],
      code,
      params,
    })),
    ...(row.motive
      ? []
      : [{ column: 'motive' as const, code: 'non-competition.import-motive-missing' as const }]),
  ];
}

/** The state of a new activity: what the list says, as far as the decision allows it. */
function firstState(
  row: ActivityInRow,
  draft: Pick<ActivityDraft, 'decision' | 'newEmployer' | 'employerId'>,
  today: PlainDate,
): ActivityState | Problem {
  const { decision } = draft;
  const allowed = decision && clearanceInForce([{ ...decision, number: 1 }], today) !== null;
  const state = row.state ?? (allowed ? 'cleared' : 'drafted');
  if (decision && !isDecidable(state)) {
    return { column: 'state', code: 'non-competition.import-idea-decided' };
  }
  if (takesPeople(state) && !allowed) {
    return { column: 'state', code: 'non-competition.import-not-allowed' };
  }
  const hasEmployer = draft.employerId !== null || draft.newEmployer !== null;
  return takesPeople(state) && state !== 'cleared' && !hasEmployer
    ? { column: 'employer', code: 'non-competition.import-employer-missing' }
    : state;
}

/** The sheet with its employer; one that is still to be opened is known by its name. */
function employedIn({
  sheet,
  employerId,
  newEmployer,
}: Pick<ActivityDraft, 'sheet' | 'employerId' | 'newEmployer'>) {
  const employer = employerId ?? newEmployer;
  return { ...sheet, ...(employer ? { employerId: employer } : {}) };
}

function changesOf({
  known,
  sheet,
  employerId,
  newEmployer,
  decision,
}: ActivityDraft): ImportedChange[] {
  const told = { ...sheet, ...(employerId ? { employerId } : {}) };
  const fields = known
    ? activityChangesBetween(known.activity, told)
    : Object.entries(told).map(([field, after]) => ({ field, before: null, after }));
  return [
    ...fields.map(({ field, before, after }) => ({
      field,
      before: shownValue(field, before),
      after: shownValue(field, after),
    })),
    ...(newEmployer ? [{ field: 'employer', before: null, after: newEmployer }] : []),
    ...(decision ? [{ field: 'decision', before: null, after: decision.decision }] : []),
  ];
}

const shownValue = (field: string, value: unknown) =>
  field === 'offer' && value ? offerBrief(value as ActivityOffer) : importedValue(value);

const zoneUnknown = ({ zones }: KnownActivities): Problem => ({
  column: 'zone',
  code: 'beneficiaries.import-unknown-zone',
  params: { zones: [...zones.values()].join(', ') },
});

/** What becomes of one row of a list of activities. Pure: all that is known comes in. */
export function decideActivity(
  { values: row }: ImportRow<typeof activityColumns>,
  all: KnownActivities,
  { today }: Pick<ImportContext, 'today'>,
): ActivityDecision {
  const code = codeOf(row);
  const known =
    all.byCode.get(code) ?? (row.code ? null : (all.byName.get(fold(row.name)) ?? null));
  const digest = rowDigest(row);
  if (known?.activity.importedDigest === digest) {
    return { outcome: 'unchanged', subjectId: known.activity.id };
  }
  const zone = row.zone ? all.zones.get(fold(row.zone)) : undefined;
  if (row.zone && !zone) {
    return { outcome: 'refuse', problems: [zoneUnknown(all)] };
  }
  const employer = row.employer ? all.employers.get(fold(row.employer)) : undefined;
  const told = decisionIn(row);
  const { problems: ofOffer, ...offered } = offerIn(
    row,
    known?.activity.offer ?? null,
    all.naceCodes,
  );
  const draft = {
    known,
    code,
    sheet: { ...sheetIn(row, zone), ...offered },
    newEmployer: row.employer && !employer ? row.employer : null,
    employerId: employer?.id ?? null,
    decision: told && !isToldAlready(told, known?.clearances ?? []) ? told : null,
    digest,
  };
  const first = known ? null : firstState(row, draft, today);
  const problems: Problem[] = [
    ...sheetProblems(draft),
    ...ofOffer,
    ...decisionProblems(row, draft, today),
    ...(known ? promisesBroken(known, employedIn(draft)) : []),
    ...(first && typeof first === 'object' ? [first] : []),
  ];
  if (problems.length > 0) {
    return { outcome: 'refuse', problems };
  }
  const moved =
    known && draft.decision ? moveAfterDecision(known.activity.state, draft.decision, today) : null;
  const whole: ActivityDraft = {
    ...draft,
    toState: typeof first === 'string' ? first : moved,
  };
  const changes = changesOf(whole);
  if (known) {
    const { id } = known.activity;
    return changes.length === 0
      ? { outcome: 'unchanged', subjectId: id }
      : { outcome: 'update', subjectId: id, draft: whole, changes };
  }
  return { outcome: 'create', draft: whole, changes };
}
