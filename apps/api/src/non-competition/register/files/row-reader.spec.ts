import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowReader } from './row-reader.ts';

type Read = { rows: string[][]; lines: number[] };

/** What is read of a file that comes in these pieces. */
function readPieces(pieces: Uint8Array[], columns: string[]): Read {
  const read: Read = { rows: [], lines: [] };
  const reader = new RowReader({
    file: 'x.csv',
    columns,
    onRow: (row) => {
      read.rows.push(columns.map((_, column) => row.text(column)));
      read.lines.push(row.line);
    },
  });
  for (const piece of pieces) {
    reader.push(piece);
    // The piece belongs to whoever gave it.
    piece.fill(0);
  }
  reader.finish();
  return read;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, columns: string[]) => readPieces([bytes(text)], columns);

describe('a file of the register', () => {
  it.each<[string, string, string[][]]>([
    ['plain and quoted fields', 'A,B\n1,"2"\n', [['1', '2']]],
    ['fields without a value', 'A,B\n,""\n', [['', '']]],
    ['a comma inside quotes', 'A,B\n"a,b",c\n', [['a,b', 'c']]],
    ['a quote, doubled', 'A,B\n"a ""b""","""c"\n', [['a "b"', '"c']]],
    [
      'a line inside quotes',
      'A,B\n"a\nb",c\nd,e\n',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'lines that end in CRLF',
      '"A","B"\r\n1,2\r\n"3","4"\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a last line that does not end', 'A,B\n1,2', [['1', '2']]],
    ['a last line that ends in its quote', 'A,B\n1,"2"', [['1', '2']]],
    ['letters of several bytes', 'A,B\né,"œuvre à 5 €"\n', [['é', 'œuvre à 5 €']]],
    ['headings alone', 'A,B\n', []],
  ])('with %s', (_, text, rows) => {
    expect(read(text, ['A', 'B']).rows).toEqual(rows);
  });

  it('gives the columns that are needed, wherever they are', () => {
    expect(read('"X","B","A"\n1,2,3\n', ['A', 'B']).rows).toEqual([['3', '2']]);
  });

  it('counts lines as a person does, those inside of quotes too', () => {
    expect(read('A\n1\n"2\n3"\n4\n', ['A']).lines).toEqual([2, 3, 5]);
  });

  it('is read the same in whatever pieces it comes', () => {
    const field = fc.string({ unit: fc.constantFrom(...'ab"",\r\n\té€𝄞 '), maxLength: 6 });
    const row = fc.tuple(field, field, field);
    const end = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 8 }),
        end,
        fc.array(fc.nat(400), { maxLength: 12 }),
        (rows, ending, cuts) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const text = ['A,B,C', ...rows.map((fields) => fields.map(quoted).join(','))]
            .map((line) => line + ending)
            .join('');
          const whole = bytes(text);
          const places = [...cuts.map((cut) => cut % (whole.length + 1)), whole.length].sort(
            (a, b) => a - b,
          );
          const pieces = places.map((place, at) => whole.slice(places[at - 1] ?? 0, place));
          expect(readPieces(pieces, ['A', 'B', 'C']).rows).toEqual(rows);
        },
      ),
      { numRuns: 500, seed: 20_261_127 },
    );
  });

  it('is read the same byte by byte', () => {
    const text = '"A","B"\r\n"é ""x""","1"\r\n,\r\n';
    const pieces = [...bytes(text)].map((byte) => Uint8Array.of(byte));
    expect(readPieces(pieces, ['A', 'B']).rows).toEqual([
      ['é "x"', '1'],
      ['', ''],
    ]);
  });
});

describe('a fault in a file', () => {
  it.each<[string, string, string]>([
    ['no byte', '', 'x.csv, line 1: the file is empty'],
    ['no such column', 'A,C\n1,2\n', 'x.csv, line 1: the column B is missing; there are A, C'],
    ['too few fields', 'A,B\n1,2\n3\n', 'x.csv, line 3: 1 columns, the headings have 2'],
    ['too many fields', 'A,B\n1,2,3\n', 'x.csv, line 2: 3 columns, the headings have 2'],
    [
      'a quote that is not doubled',
      'A,B\n"a"b",2\n',
      'x.csv, line 2: field 1 does not end where it should: a quote or a line end too many',
    ],
    [
      'a quote in the middle',
      'A,B\n1,2\na"b,2\n',
      'x.csv, line 3: a quote inside a field that does not begin with one',
    ],
    ['an end inside quotes', 'A,B\n1,"2\n', 'x.csv, line 2: the file ends in the middle of a row'],
    ['an end too early', 'A,B\n1,2\n3', 'x.csv, line 3: 1 columns, the headings have 2'],
    [
      'a lone carriage return',
      'A,B\n1,2\r3,4\n',
      'x.csv, line 2: field 2 does not end where it should',
    ],
  ])('%s, is told with its place', (_, text, said) => {
    expect(() => read(text, ['A', 'B'])).toThrow(said);
  });

  it('a quote that is never closed, is told before the rest of the file is in memory', () => {
    const line = '3,4\n';
    const reader = new RowReader({ file: 'x.csv', columns: ['A'], onRow: () => undefined });
    reader.push(bytes('A,B\n1,"2\n'));
    expect(() => {
      for (let pieces = 0; pieces < 100; pieces++) {
        reader.push(bytes(line.repeat(1_000)));
      }
    }).toThrow('x.csv, line 2: a row without an end');
  });
});
