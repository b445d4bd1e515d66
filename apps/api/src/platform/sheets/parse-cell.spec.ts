import { plainDate } from '@etabli/domain/values/plain-date';
import { describe, expect, it } from 'vitest';
import { columnLetters, type FilledCell, textCell } from './cell.ts';
import {
  asChoice,
  asChoices,
  asEmail,
  asNumber,
  asText,
  asTruth,
  asWholeNumber,
  type CellParser,
} from './parse-cell.ts';
import { asDay, asDaySpan } from './parse-day.ts';

const today = plainDate('2026-11-27');
const text = (raw: string): FilledCell => {
  const cell = textCell(raw);
  if (cell.kind !== 'text') {
    throw new Error('an empty cell');
  }
  return cell;
};
const number = (value: number): FilledCell => ({ kind: 'number', number: value, isDate: false });
const dateCell = (serial: number): FilledCell => ({ kind: 'number', number: serial, isDate: true });
const cellOf = (given: string | number | FilledCell): FilledCell =>
  typeof given === 'string' ? text(given) : typeof given === 'number' ? number(given) : given;
/** The value, or the code of the problem. */
const read = (parser: CellParser<unknown>, given: string | number | FilledCell) => {
  const parsed = parser(cellOf(given), { today });
  return 'value' in parsed ? parsed.value : parsed.problem.code;
};

describe('words in a cell', () => {
  it('are taken as they stand, composed and without no-break spaces around', () => {
    expect(read(asText(), '\u00a0 Ame\u0301lie\u202f ')).toBe('Amélie');
    expect(read(asText(), 'deux\nlignes')).toBe('deux\nlignes');
  });
  it('may be a number that a spreadsheet made of them, but no date and no yes', () => {
    expect(read(asText(), 475123456)).toBe('475123456');
    expect(read(asText(), dateCell(45_000))).toBe('imports.text-expected');
    expect(read(asText(), { kind: 'truth', isTrue: true })).toBe('imports.text-expected');
  });
  it('have a longest length, counted as a person counts', () => {
    expect(read(asText({ maximum: 2 }), '👍👍')).toBe('👍👍');
    expect(read(asText({ maximum: 2 }), 'abc')).toBe('imports.text-too-long');
  });
});

describe('a number in a cell', () => {
  it.each([
    ['7,5', 7.5],
    ['7.5', 7.5],
    ['1\u202f234,5', 1234.5],
    ['1\u00a0234', 1234],
    ['12 345 678', 12_345_678],
    ['-3', -3],
    [38, 38],
  ])('%s is read as people write it here', (given, meant) => {
    expect(read(asNumber(), given)).toBe(meant);
  });
  it.each(['', '7,5,1', '12 34', 'sept', '1e5', '5 %'].filter((one) => one !== ''))(
    '%s is none',
    (given) => {
      expect(read(asNumber(), given)).toBe('imports.not-a-number');
    },
  );
  it('keeps to its limits, which count', () => {
    const posts = asWholeNumber({ minimum: 0, maximum: 10 });
    expect([read(posts, '0'), read(posts, '10')]).toEqual([0, 10]);
    expect(read(posts, '-1')).toBe('imports.number-too-small');
    expect(read(posts, '11')).toBe('imports.number-too-big');
    expect(read(posts, '2,5')).toBe('imports.not-a-whole-number');
    expect(read(posts, dateCell(5))).toBe('imports.not-a-number');
  });
});

describe('a yes or no', () => {
  it.each(['Oui', 'x', 'X', '1', 'VRAI', 'yes'])('%s is a yes', (given) => {
    expect(read(asTruth, given)).toBe(true);
  });
  it.each(['non', '0', 'faux', 'No'])('%s is a no', (given) => {
    expect(read(asTruth, given)).toBe(false);
  });
  it('is nothing else', () => {
    expect(read(asTruth, 'peut-être')).toBe('imports.not-yes-or-no');
    expect(read(asTruth, { kind: 'truth', isTrue: true })).toBe(true);
    expect(read(asTruth, 1)).toBe(true);
  });
});

describe('an answer out of a list', () => {
  const channel = { téléphone: 'phone', 'e-mail': 'email' };
  it('is known whatever accents, case and signs', () => {
    expect(read(asChoice(channel), 'TELEPHONE')).toBe('phone');
    expect(read(asChoice(channel), 'E mail')).toBe('email');
    expect(asChoice(channel)(text('pigeon'), { today })).toEqual({
      problem: { code: 'imports.not-one-of', params: { allowed: 'téléphone, e-mail' } },
    });
  });
  it('may be several, each once', () => {
    expect(read(asChoices(channel), 'e-mail ; Téléphone, e-mail')).toEqual(['email', 'phone']);
    expect(read(asChoices(channel), 'e-mail, pigeon')).toBe('imports.not-one-of');
    expect(read(asChoices(channel), ';')).toBe('imports.not-one-of');
  });
});

it('an address is one address', () => {
  expect(read(asEmail, 'Ana@Exemple.be')).toBe('ana@exemple.be');
  for (const wrong of ['ana@exemple', 'ana', 'a@b.be, c@d.be', 'a b@c.be', '<a@b.be>']) {
    expect(read(asEmail, wrong)).toBe('imports.not-an-address');
  }
});

describe('a day in a cell', () => {
  it.each([
    ['02/11/2026', '2026-11-02'],
    ['2/11/2026', '2026-11-02'],
    ['2.11.2026', '2026-11-02'],
    ['2-11-2026', '2026-11-02'],
    ['02/11/2026 00:00:00', '2026-11-02'],
    ['2026-11-02', '2026-11-02'],
    ['2026-11-02T00:00:00.000Z', '2026-11-02'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is the day that it says', (given, meant) => {
    expect(read(asDay(), given)).toBe(meant);
  });
  it.each([
    ['29/02/2026', 'imports.no-such-day'],
    ['11/13/2026', 'imports.no-such-day'],
    ['31/12/1899', 'imports.year-too-far'],
    ['01/01/2999', 'imports.year-too-far'],
    ['31/02/2999', 'imports.no-such-day'],
    ['2/11/26', 'imports.two-digit-year'],
    ['11/2026', 'imports.not-a-date'],
    ['2026', 'imports.not-a-date'],
    ['hier', 'imports.not-a-date'],
    [1985, 'imports.not-a-date'],
  ])('%s is refused: %s', (given, code) => {
    expect(read(asDay(), given)).toBe(code);
  });
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [46_328.5, '2026-11-02'],
  ])('a date cell of number %d is %s', (serial, meant) => {
    expect(read(asDay(), dateCell(serial))).toBe(meant);
  });
  it('of a number that no day has is none', () => {
    for (const serial of [0, 60, -1, 200_000]) {
      expect(read(asDay(), dateCell(serial))).toBe('imports.not-a-date');
    }
    expect(read(asDay(), 46_328)).toBe('2026-11-02');
  });
  it('may be today where it may not be later, and not too long ago', () => {
    const birth = asDay({ mayBeFuture: false, notBefore: plainDate('1920-01-01') });
    expect(read(birth, '27/11/2026')).toBe('2026-11-27');
    expect(birth(text('28/11/2026'), { today })).toEqual({
      problem: { code: 'imports.date-in-future', params: { today: '2026-11-27' } },
    });
    expect(read(birth, '31/12/1919')).toBe('imports.date-too-old');
    expect(read(birth, '01/01/1920')).toBe('1920-01-01');
  });
});

describe('what is known of a day', () => {
  it.each([
    ['02/2024', { earliest: '2024-02-01', latest: '2024-02-29' }],
    ['2/2023', { earliest: '2023-02-01', latest: '2023-02-28' }],
    ['2023-06', { earliest: '2023-06-01', latest: '2023-06-30' }],
    ['2019', { earliest: '2019-01-01', latest: '2019-12-31' }],
    [2019, { earliest: '2019-01-01', latest: '2019-12-31' }],
    ['03/06/2023', { earliest: '2023-06-03', latest: '2023-06-03' }],
    [dateCell(25_569), { earliest: '1970-01-01', latest: '1970-01-01' }],
  ])('%s is kept as exactly as it was written', (given, meant) => {
    expect(read(asDaySpan(), given)).toEqual(meant);
  });
  it('is refused where it cannot be', () => {
    expect(read(asDaySpan(), '13/2023')).toBe('imports.not-a-date');
    expect(read(asDaySpan(), '6/23')).toBe('imports.two-digit-year');
    expect(read(asDaySpan({ mayBeFuture: false }), '12/2026')).toBe('imports.date-in-future');
    expect(read(asDaySpan({ mayBeFuture: false }), '11/2026')).toMatchObject({
      latest: '2026-11-30',
    });
  });
});

it('columns are named as a spreadsheet names them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});
