import { type Cell, emptyCell, shownIn } from './cell.ts';
import { limits } from './limits.ts';
import type { MergedArea, SheetRow } from './sheet.ts';

/**
 * A row with those of its cells that are part of a merged area made unusable: what stands in the first
 * of them may be meant for all, or for one.
 */
export function markMerged(row: SheetRow, areas: readonly MergedArea[]): SheetRow {
  const touching = areas.filter(({ top, bottom }) => top <= row.number && row.number <= bottom);
  if (touching.length === 0) {
    return row;
  }
  const reached = Math.max(row.cells.length, ...touching.map(({ right }) => right + 1));
  const width = Math.min(reached, limits.columns);
  const cells = Array.from({ length: width }, (_, column): Cell => {
    const cell = row.cells[column] ?? emptyCell;
    const area = touching.find(({ left, right }) => left <= column && column <= right);
    return area
      ? {
          kind: 'unusable',
          problem: { code: 'imports.merged-cells', params: { range: area.range } },
          shown: shownIn(cell),
        }
      : cell;
  });
  return { ...row, cells };
}
