import { describe, expect, it } from 'vitest';
import { toolImporter } from '../../../test/given/tools.ts';
import { textCell } from '../sheets/cell.ts';
import type { SheetRow } from '../sheets/sheet.ts';
import { findHeadings } from './find-headings.ts';
import { missingColumns, proposeMapping, rememberedForm, signatureOf } from './propose-mapping.ts';

const { columns } = toolImporter;
const rows = (...lines: (string[] | null)[]): SheetRow[] =>
  lines.flatMap((cells, index) =>
    cells ? [{ number: index + 1, cells: cells.map(textCell) }] : [],
  );
const headingsOf = (...lines: (string[] | null)[]) => findHeadings(rows(...lines), columns);
const refusal = (...lines: (string[] | null)[]) => {
  try {
    return headingsOf(...lines);
  } catch (error) {
    return error;
  }
};

describe('the headings of a file', () => {
  it('are known whatever accents, case, signs and order, under titles and empty rows', () => {
    const found = headingsOf(
      ['Atelier de Dison'],
      null,
      ['Imprimé le', '27/11/2026'],
      ['OUTIL', '', 'Réf.', 'Acheté le', 'Couleur'],
      ['Scie', 'x', 'A1', '', 'bleu'],
      ['Lime', '', 'A2', '02/11/2026', ''],
    );
    expect(found).toEqual({
      row: 4,
      headings: [
        { index: 0, heading: 'OUTIL', samples: ['Scie', 'Lime'] },
        { index: 2, heading: 'Réf.', samples: ['A1', 'A2'] },
        { index: 3, heading: 'Acheté le', samples: ['02/11/2026'] },
        { index: 4, heading: 'Couleur', samples: ['bleu'] },
      ],
    });
    expect(proposeMapping(columns, found.headings)).toEqual({
      name: 0,
      reference: 2,
      bought_on: 3,
    });
  });

  it('may be a team’s own words: then a person says what they mean', () => {
    const { row, headings } = headingsOf(['Liste'], ['Machin', 'Truc'], ['A1', 'Scie']);
    expect(row).toBe(2);
    const mapping = proposeMapping(columns, headings);
    expect(mapping).toEqual({});
    expect(missingColumns(columns, mapping)).toEqual(['reference', 'name']);
  });

  it('that a person explained once are understood the next time, also in another order', () => {
    const first = headingsOf(['Machin', 'Truc'], ['A1', 'Scie']).headings;
    const next = headingsOf(['TRUC', 'machin'], ['Lime', 'A2']).headings;
    expect(signatureOf(next)).toBe(signatureOf(first));
    const remembered = rememberedForm({ reference: 0, name: 1 }, first);
    expect(proposeMapping(columns, next, remembered)).toEqual({ reference: 1, name: 0 });
    expect(signatureOf(headingsOf(['Machin', 'Bidule'], ['a', 'b']).headings)).not.toBe(
      signatureOf(first),
    );
  });

  it('take one column of the file each, the first that fits', () => {
    const { headings } = headingsOf(['Réf', 'Code', 'Nom', 'Outil'], ['1', '2', 'a', 'b']);
    expect(proposeMapping(columns, headings)).toEqual({ reference: 0, name: 3 });
  });
});

describe('a file whose headings cannot be told', () => {
  it('has two that are alike', () => {
    expect(refusal(['Réf', 'Nom', 'NOM'], ['1', 'a', 'b'])).toMatchObject({
      code: 'imports.headings-alike',
      params: { heading: 'NOM', first: 'B', second: 'C', row: 1 },
    });
  });
  it('has none', () => {
    expect(refusal(['seul'], ['un'])).toMatchObject({ code: 'imports.no-headings' });
  });
  it('has nothing below, or nothing at all', () => {
    expect(refusal(['Réf', 'Nom'])).toMatchObject({ code: 'imports.no-rows' });
    expect(refusal()).toMatchObject({ code: 'imports.file-empty' });
  });
});
