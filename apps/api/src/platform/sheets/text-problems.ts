import { refuse } from '../http/refusal.ts';
import { type Cell, textCell } from './cell.ts';
import { limits } from './limits.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
/** UTF-8 that was once read as Windows-1252 and saved so: “Ã©” where “é” was written. */
const garbled = /\ufffd|Ã[\u00a0-\u00bf‰ˆŠ‹ŒŽ€‡”“™œ]|Â[\u00a0-\u00bf]|â€[\u0080-\u2122]/;

/** Words of a cell; signs that no word has, and words that another program spoilt, cannot be used. */
export function cellOfText(raw: string): Cell {
  if (control.test(raw)) {
    const shown = raw.replaceAll(new RegExp(control, 'g'), '·');
    return { kind: 'unusable', problem: { code: 'imports.control-character' }, shown };
  }
  return garbled.test(raw)
    ? { kind: 'unusable', problem: { code: 'imports.garbled-text' }, shown: raw.trim() }
    : textCell(raw);
}

/** Drops empty cells at the end; what is wider than any list here is no list. */
export function trimmedRow(cells: Cell[], number: number): Cell[] {
  let width = cells.length;
  while (width > 0 && (cells[width - 1]?.kind ?? 'empty') === 'empty') {
    width -= 1;
  }
  if (width > limits.columns) {
    throw refuse.invalid('imports.too-many-columns', { maximum: limits.columns, row: number });
  }
  return cells.slice(0, width);
}
