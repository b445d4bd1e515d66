import { plainDate } from '@etabli/domain/values/plain-date';
import { describe, expect, it } from 'vitest';
import { toolImporter } from '../../../test/given/tools.ts';
import { type Cell, emptyCell, textCell } from '../sheets/cell.ts';
import { understandRow } from './understand-row.ts';

const today = plainDate('2026-11-27');
const mapping = { reference: 0, name: 1, pieces: 2 };
const understand = (cells: Cell[], columns = mapping) =>
  understandRow(toolImporter.columns, columns, cells, today);

describe('a row of a file', () => {
  it('answers for the columns that the file has, with null where it says nothing', () => {
    expect(understand([textCell('A1'), textCell('Scie'), emptyCell])).toEqual({
      values: { reference: 'A1', name: 'Scie', pieces: null },
    });
  });

  it('may be shorter than its headings', () => {
    expect(understand([textCell('A1'), textCell('Scie')])).toEqual({
      values: { reference: 'A1', name: 'Scie', pieces: null },
    });
  });

  it('is told everything that is wrong with it at once', () => {
    const formula: Cell = {
      kind: 'unusable',
      problem: { code: 'imports.number-too-small', params: { minimum: 1 } },
      shown: '=1+1',
    };
    expect(understand([emptyCell, formula, textCell('-2')])).toEqual({
      problems: [
        { column: 'reference', code: 'imports.answer-missing' },
        { column: 'name', code: 'imports.number-too-small', params: { minimum: 1 } },
        { column: 'pieces', code: 'imports.number-too-small', params: { minimum: 0 } },
      ],
    });
  });
});
