import { parsePlainDate } from '@etabli/domain/values/plain-date';
import { messagesFor } from '@etabli/messages';
import type { ExportedCell } from '../../platform/sheets/exported-cell.ts';
import type { ListRoundPeopleInput } from '../round-input.dto.ts';
import type { RoundPeopleView, RoundPersonView } from '../round-view.dto.ts';

type People = (asked: ListRoundPeopleInput) => Promise<RoundPeopleView>;

const pageSize = 200;
const minutesInHour = 60;

/** The proposals of a round as rows of a sheet, the longest wait first, read page by page. */
export async function* sheetOfProposals(people: People): AsyncGenerator<ExportedCell[]> {
  const t = messagesFor('fr');
  yield [
    t('matching_sheet_reference'),
    t('matching_sheet_given_name'),
    t('matching_sheet_family_name'),
    t('matching_sheet_months'),
    t('matching_sheet_activity_code'),
    t('matching_sheet_activity'),
    t('matching_sheet_state'),
    t('matching_sheet_answer_before'),
    t('matching_sheet_wish'),
    t('matching_sheet_hours_from'),
    t('matching_sheet_hours_to'),
    t('matching_sheet_metres'),
    t('matching_sheet_last_place'),
  ];
  let cursor: string | null = null;
  do {
    const page: RoundPeopleView = await people({
      detail: 'short',
      limit: pageSize,
      ...(cursor === null ? {} : { cursor }),
    });
    for (const row of page.items) {
      if (row.proposal && row.proposal.state !== 'displaced') {
        yield rowOf(row, row.proposal);
      }
    }
    cursor = page.next;
  } while (cursor !== null);
}

function rowOf(
  { person, waitingMonths }: RoundPersonView,
  { activity, state, answerBefore, reasons }: NonNullable<RoundPersonView['proposal']>,
): ExportedCell[] {
  const t = messagesFor('fr');
  const of = (code: string, name: string): ExportedCell =>
    reasons.find((one) => one.code === code)?.params[name] ?? null;
  const hours = (name: string): ExportedCell => {
    const minutes = of('hours-meet', name);
    return typeof minutes === 'number' ? minutes / minutesInHour : null;
  };
  const day = answerBefore === null ? undefined : parsePlainDate(answerBefore);
  return [
    person.reference,
    person.givenName,
    person.familyName,
    waitingMonths,
    activity.code,
    activity.name,
    t(`matching_state_${state}`),
    day ? { day } : null,
    of('wish-met', 'rank'),
    hours('from'),
    hours('to'),
    of('near-enough', 'metres'),
    of('last-place-waited', 'months'),
  ];
}
