import type { Problem, Schemas } from '@etabli/sdk';
import { type FormErrors, refusalText } from '../form-errors.ts';
import type { Words } from '../words-of.ts';
import { columnLabel, type ListKind } from './column-label.ts';

export type Import = Schemas['Import'];
export type ImportedRow = Schemas['ImportedRows']['items'][number];

/** What is wrong with a choice of columns, each at its own. */
export function columnErrors(
  problem: Problem | undefined,
  kind: ListKind,
  words: Words,
): FormErrors {
  const wrong = (problem?.violations ?? []).map(({ path, ...refusal }) => {
    const column = columnLabel(kind, path.replace('mapping.', ''), words);
    const text = refusalText(refusal, words);
    return { field: path, text: words.t('imports_columns_error', { column, text }), own: text };
  });
  return {
    general: problem && wrong.length === 0 ? refusalText(problem, words) : undefined,
    summary: wrong.map(({ field, text }) => ({ field, text })),
    at: Object.fromEntries(wrong.toReversed().map(({ field, own }) => [field, own])),
  };
}

/** Where each problem of a row is, and what to write there. */
export function problemLines(
  { problems }: ImportedRow,
  { columns, headings }: Import,
  words: Words,
): string[] {
  return problems.map(({ column, ...refusal }) => {
    const said = refusalText(refusal, words);
    const place = columns.find(({ key }) => key === column)?.place;
    const heading = headings.find(({ index }) => index === place);
    return heading
      ? words.t('imports_rows_problem', { place: `${heading.letters} · ${heading.heading}`, said })
      : said;
  });
}

function valueText(value: string | number | boolean | null, words: Words): string {
  const { t, number, date } = words;
  switch (typeof value) {
    case 'boolean':
      return t(value ? 'imports_yes' : 'imports_no');
    case 'number':
      return number(value);
    case 'string':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : value;
    default:
      return t('imports_rows_nothing');
  }
}

/** What a row changes, field by field. */
export function changeLines(
  { changes, status }: ImportedRow,
  kind: ListKind,
  words: Words,
): string[] {
  return changes.map(({ field, before, after }) => {
    const told = { field: columnLabel(kind, field, words), after: valueText(after, words) };
    return status === 'created'
      ? words.t('imports_rows_new', told)
      : words.t('imports_rows_change', { ...told, before: valueText(before, words) });
  });
}
