import { refuse } from '../http/refusal.ts';
import { limits } from '../sheets/limits.ts';
import type { MergedArea, Sheet } from '../sheets/sheet.ts';

/**
 * Goes through the whole file before anything is decided: a file that breaks at its last row must not
 * be half done. Answers how many rows stand under the headings, and the merged areas.
 */
export async function inspectSheet(
  sheet: Sheet,
  headingRow: number,
): Promise<{ total: number; merged: MergedArea[] }> {
  let total = 0;
  for await (const { number } of sheet.rows()) {
    total += number > headingRow ? 1 : 0;
    if (total > limits.rows) {
      throw refuse.invalid('imports.too-many-rows', { maximum: limits.rows });
    }
  }
  const merged = sheet.mergedAreas();
  const inHeadings = merged.find(({ top, bottom }) => top <= headingRow && headingRow <= bottom);
  if (inHeadings) {
    throw refuse.invalid('imports.merged-headings', { range: inHeadings.range });
  }
  return { total, merged: merged.filter(({ bottom }) => bottom > headingRow) };
}
