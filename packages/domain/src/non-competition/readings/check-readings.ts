import type { ReadingLine } from '../../eligibility/readings/reading.ts';
import type { TraceParam } from '../../values/verdict.ts';
import type { ReviewReason, ReviewReasonCode } from '../assess-review-need.ts';
import type {
  CheckResult,
  CheckTrace,
  QualityNote,
  QualityNoteCode,
  ToConsult,
} from '../check-result.ts';
import {
  type PlainCheckKey,
  plainCheckKey,
  type WorkerCheckKey,
  workerCheckKey,
} from './check-keys.ts';
import { toldFigure } from './told-figure.ts';

type Snake<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${First}_${Snake<Rest>}`
  : Text;
export type NoteKey = `non_competition_note_${Snake<QualityNoteCode>}`;
export type SignalKey = `non_competition_signal_${CheckResult['signal']}`;
export type ConsultKey = `non_competition_consult_${Snake<ToConsult['why']>}`;

/** What a member of the committee or a plumber reads: how loud, why, and what to do now. */
export type PlainCheckReading = {
  answer: ReadingLine<SignalKey>;
  reasons: ReadingLine<PlainCheckKey>[];
  next: ReadingLine<'non_competition_plain_next' | 'non_competition_plain_disagree'>[];
};

/** What the team reads: every check with its figure and its threshold, and what to bear in mind. */
export type WorkerCheckReading = {
  answer: ReadingLine<'non_competition_worker_answer'>;
  reasons: ReadingLine<WorkerCheckKey>[];
  notes: ReadingLine<NoteKey>[];
};

/**
 * Of a loud signal what makes it loud is told, and what keeps it from being louder; of a low one all that was
 * found. Nothing is left to guess.
 */
export function reasonsToTell<Told extends Pick<CheckTrace, 'rule' | 'level' | 'params'>>(
  signal: CheckResult['signal'],
  reasons: readonly Told[],
): readonly Told[] {
  const isHeld = reasons.some(({ params }) => params.heldAt);
  const loud = reasons.filter(
    ({ rule, level }) => (level !== 'low' && level !== null) || (isHeld && rule === 'crowding'),
  );
  return signal === 'low' || loud.length === 0 ? reasons : loud;
}

/** A check for a member of the committee: the signal, the reasons that carry it, and what comes next. */
export function plainCheckReading(result: CheckResult): PlainCheckReading {
  const { signal, reasons } = result;
  return {
    answer: { key: `non_competition_signal_${signal}`, params: {} },
    reasons: reasonsToTell(signal, reasons).map(plainLine),
    next: [
      { key: 'non_competition_plain_next', params: { count: result.consult.length } },
      { key: 'non_competition_plain_disagree', params: {} },
    ],
  };
}

/** The same check for who prepares the dossier: edition, version of the rules, every finding, every note. */
export function workerCheckReading(result: CheckResult): WorkerCheckReading {
  const { signal, extract, rulesVersion, exposure, directCompetitors, rows } = result;
  return {
    answer: {
      key: 'non_competition_worker_answer',
      params: {
        signal,
        extract: extract.number,
        snapshotOn: { day: extract.snapshotOn },
        version: rulesVersion,
        exposure: toldFigure(exposure),
        directCompetitors,
        rows: rows.length,
      },
    },
    reasons: result.reasons.map(workerLine),
    notes: result.notes.map(noteLine),
  };
}

type Found = Pick<CheckTrace, 'rule' | 'reason' | 'params'>;

/** What one check found, for a member of the committee. */
export const plainLine = (found: Found): ReadingLine<PlainCheckKey> => ({
  key: plainCheckKey(found.rule, found.reason),
  params: shownParams(found),
});

/** The same for the team: with its figure and its threshold. */
export const workerLine = (found: Found): ReadingLine<WorkerCheckKey> => ({
  key: workerCheckKey(found.rule, found.reason),
  params: shownParams(found),
});

/** What to bear in mind about the data, as a line. */
export function noteLine({ code, params }: QualityNote): ReadingLine<NoteKey> {
  return {
    key: `non_competition_note_${code.replaceAll('-', '_')}` as NoteKey,
    params: { ...params, listNames: listNames(params.lists) },
  };
}

/** A list of the social economy as people call it. */
export const listName = (kind: string): string =>
  kind === 'titres_services' ? 'titres-services' : kind.toUpperCase();

const listNames = (kinds: TraceParam | undefined) =>
  String(kinds ?? '')
    .split(' ')
    .map(listName)
    .join(', ');

const kilometres = (metres: TraceParam) => Math.round(Number(metres) / 100) / 10;

const euros = (cents: TraceParam | undefined) => Number(cents ?? 0) / 100;

/** Rates and sums; beside the thresholds that they are compared with. */
function toldFigures(params: Record<string, TraceParam>): Record<string, number> {
  const { few, many, threshold, medium, high } = params;
  const besides = {
    quotient: [few, many, threshold],
    exposure: [medium, high],
    perThousand: [],
    expected: [],
  };
  return Object.fromEntries(
    Object.entries(besides).flatMap(([name, thresholds]) =>
      params[name] === undefined
        ? []
        : [
            [
              name,
              toldFigure(
                Number(params[name]),
                thresholds.filter((one) => one !== undefined).map(Number),
              ),
            ],
          ],
    ),
  );
}

/** Metres as kilometres, as people say them; the rest as it is. */
function shownParams({ rule, params }: Found): Record<string, TraceParam> {
  const metres = params.metres ?? params.reachMetres ?? params.catchmentMetres;
  const isPlaced = rule === 'nearest-direct' && params.medium !== undefined;
  return {
    // A result that was kept before says neither who answered nor what held it down.
    ...{ heldAt: '', by: '', asks: '' },
    ...params,
    ...toldFigures(params),
    named: params.by ? 'yes' : 'no',
    listNames: listNames(params.lists),
    ...(params.expected !== undefined && { expectedWhole: Math.round(Number(params.expected)) }),
    ...(metres !== undefined && { kilometres: kilometres(metres) }),
    ...(isPlaced && {
      medium: kilometres(params.medium ?? 0),
      high: kilometres(params.high ?? 0),
    }),
  };
}

export type ReviewKey = `non_competition_review_${Snake<ReviewReasonCode>}`;

/** Why a decision should be looked at again, as the team reads it. */
export function reviewLine({
  code,
  params,
}: Pick<ReviewReason, 'code' | 'params'>): ReadingLine<ReviewKey> {
  const isPrice = code === 'price-dropped';
  return {
    key: `non_competition_review_${code.replaceAll('-', '_')}` as ReviewKey,
    params: {
      ...params,
      name: params.name || params.establishment || '',
      ...(params.metres !== undefined && { kilometres: kilometres(params.metres) }),
      ...(isPrice && { before: euros(params.before), after: euros(params.after) }),
    },
  };
}

/** Why somebody is asked. */
export const consultKey = (why: ToConsult['why']): ConsultKey =>
  `non_competition_consult_${why.replaceAll('-', '_')}` as ConsultKey;
