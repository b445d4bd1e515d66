import { refuse } from '../http/refusal.ts';
import { type Cell, emptyCell } from './cell.ts';
import { limits } from './limits.ts';
import type { MergedArea, SheetRow } from './sheet.ts';
import { cellOfText, trimmedRow } from './text-problems.ts';
import type { XmlListener } from './xml-events.ts';

/** What cells point to, and how their numbers are shown. */
export type CellGround = { texts: string[]; dateStyles: boolean[]; countsFrom1904: boolean };

type RawCell = { column: number; type: string; style: number; value: string; hasFormula: boolean };

/** From 1904 to 1900, in days. */
const between = 1_462;

const place = /^([A-Z]{1,3})(\d+)$/;

/** 0 for A, 26 for AA; undefined for what is no reference. */
function columnOf(reference: string | undefined): number | undefined {
  const [, letters] = place.exec(reference ?? '') ?? [];
  return letters
    ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    : undefined;
}

function mergedArea(range: string): MergedArea | undefined {
  const [from = '', to = from] = range.split(':');
  const [left, right] = [columnOf(from), columnOf(to)];
  return left === undefined || right === undefined
    ? undefined
    : {
        top: Number(place.exec(from)?.[2]),
        bottom: Number(place.exec(to)?.[2]),
        left,
        right,
        range,
      };
}

function numberCell({ value, style }: RawCell, ground: CellGround): Cell {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) {
    return emptyCell;
  }
  const isDate = ground.dateStyles[style] ?? false;
  return {
    kind: 'number',
    number: isDate && ground.countsFrom1904 ? number + between : number,
    isDate,
  };
}

function cellOf(raw: RawCell, ground: CellGround): Cell {
  if (raw.hasFormula) {
    return { kind: 'unusable', problem: { code: 'imports.formula' }, shown: textOf(raw, ground) };
  }
  switch (raw.type) {
    case 'e':
      return {
        kind: 'unusable',
        problem: { code: 'imports.error-value', params: { shown: raw.value } },
        shown: raw.value,
      };
    case 'b':
      return { kind: 'truth', isTrue: raw.value === '1' };
    case 's':
    case 'inlineStr':
    case 'str':
    case 'd':
      return cellOfText(textOf(raw, ground));
    default:
      return numberCell(raw, ground);
  }
}

const textOf = ({ type, value }: RawCell, { texts }: CellGround): string =>
  type === 's' ? (texts[Number(value)] ?? '') : value;

/** Gathers the rows of a sheet while its XML goes by. */
export class SheetRows implements XmlListener {
  readonly merged: MergedArea[] = [];
  private rows: SheetRow[] = [];
  private number = 0;
  private cells: Cell[] = [];
  private raw: RawCell | undefined;
  private isValue = false;

  constructor(private readonly ground: CellGround) {}

  /** The rows that were complete since the last time. */
  take(): SheetRow[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  open(name: string, attributes: Record<string, string>): void {
    switch (name) {
      case 'row':
        this.number = Number(attributes.r ?? this.number + 1);
        this.cells = [];
        break;
      case 'c':
        this.raw = {
          column: columnOf(attributes.r) ?? this.cells.length,
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          value: '',
          hasFormula: false,
        };
        break;
      case 'v':
      case 't':
        this.isValue = true;
        break;
      case 'f':
        this.raw = this.raw && { ...this.raw, hasFormula: true };
        break;
      case 'mergeCell':
        this.merge(attributes.ref ?? '');
        break;
    }
  }

  text(piece: string): void {
    if (this.raw && this.isValue) {
      this.raw.value += piece;
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') {
      this.isValue = false;
    } else if (name === 'c') {
      this.endCell();
    } else if (name === 'row') {
      const cells = trimmedRow(this.cells, this.number);
      if (cells.length > 0) {
        this.rows.push({ number: this.number, cells });
      }
    }
  }

  private endCell(): void {
    const cell = this.raw ? cellOf(this.raw, this.ground) : emptyCell;
    // A cell far to the right that holds nothing is no column: only its style is there.
    if (this.raw && cell.kind !== 'empty') {
      if (this.raw.column > limits.columns) {
        throw refuse.invalid('imports.too-many-columns', {
          maximum: limits.columns,
          row: this.number,
        });
      }
      while (this.cells.length < this.raw.column) {
        this.cells.push(emptyCell);
      }
      this.cells[this.raw.column] = cell;
    }
    this.raw = undefined;
  }

  private merge(range: string): void {
    const area = mergedArea(range);
    if (area) {
      this.merged.push(area);
    }
    if (this.merged.length > limits.mergedAreas) {
      throw refuse.invalid('imports.too-many-merged-areas', { maximum: limits.mergedAreas });
    }
  }
}
