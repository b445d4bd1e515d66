import type { PlainDate } from '@etabli/domain/values/plain-date';

/** What a sheet that leaves the house may hold in one cell: words, a number, a yes or no, a day, nothing. */
export type ExportedCell = string | number | boolean | { day: PlainDate } | null;

/** Rows as they come, the first of them the headings: never all of them at once. */
export type ExportedRows =
  | AsyncIterable<readonly ExportedCell[]>
  | Iterable<readonly ExportedCell[]>;
