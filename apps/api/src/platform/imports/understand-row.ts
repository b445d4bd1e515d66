import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { Cell, CellProblem } from '../sheets/cell.ts';
import type { Column, Columns } from './importer.ts';

/** For each column of the importer that the file has, where it stands: 0 is the first column. */
export type Mapping = Readonly<Record<string, number>>;

type Understood =
  | { values: Record<string, unknown> }
  | { problems: (CellProblem & { column: string })[] };

function understandCell(column: Column<unknown>, cell: Cell | undefined, today: PlainDate) {
  if (cell === undefined || cell.kind === 'empty') {
    return column.isRequired
      ? { problem: { code: 'imports.answer-missing' } satisfies CellProblem }
      : { value: null };
  }
  return cell.kind === 'unusable' ? { problem: cell.problem } : column.parse(cell, { today });
}

/** All answers of a row, or everything that is wrong with it: one who corrects it corrects it once. */
export function understandRow(
  columns: Columns,
  mapping: Mapping,
  cells: readonly Cell[],
  today: PlainDate,
): Understood {
  const values: Record<string, unknown> = {};
  const problems: (CellProblem & { column: string })[] = [];
  for (const [key, column] of Object.entries(columns)) {
    const index = mapping[key];
    if (index === undefined) {
      continue;
    }
    const parsed = understandCell(column, cells[index], today);
    if ('problem' in parsed) {
      problems.push({ ...parsed.problem, column: key });
    } else {
      values[key] = parsed.value;
    }
  }
  return problems.length > 0 ? { problems } : { values };
}
