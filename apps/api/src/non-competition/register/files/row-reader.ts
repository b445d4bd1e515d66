import { RowFault } from '../register-problem.ts';
import { readHeadings } from './read-headings.ts';

const quote = 0x22;
const comma = 0x2c;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** No row of the register comes near: a quote that is never closed would swallow the rest of the file. */
const mostRowBytes = 65_536;

const nothing = new Uint8Array(0);

type Layout = {
  file: string;
  /** The columns that are needed, in the order in which `start` and `end` ask for them. */
  columns: readonly string[];
  onRow(row: RowReader): void;
};

/**
 * Reads a file of the register as it comes, without making a text of anything: a row is the bytes that it
 * lies in, and where each of its fields begins and ends. 36 million rows leave no time for more. Commas
 * part fields, a quote inside a quoted field is doubled, lines end in LF or CRLF; any piece may end anywhere.
 */
export class RowReader {
  bytes: Uint8Array = nothing;
  /** The row that is in hand, as a person counts lines: the headings are the first. */
  line = 0;
  /** Rows so far, without the headings. */
  rows = 0;
  private spans = new Int32Array(2 * 64);
  /** Which field of the file each needed column is. */
  private places: readonly number[] | undefined;
  private width = 0;
  private rest: Uint8Array = nothing;
  private linesInside = 0;

  constructor(private readonly layout: Layout) {}

  /** Where the field of a needed column begins in `bytes`, without its quote. */
  start(column: number): number {
    return this.spans[2 * (this.places?.[column] ?? 0)] as number;
  }

  end(column: number): number {
    return this.spans[2 * (this.places?.[column] ?? 0) + 1] as number;
  }

  /** The field as a text: for the few that are looked at, not for the many that pass. */
  text(column: number): string {
    const { buffer, byteOffset } = this.bytes;
    const from = this.start(column);
    const raw = Buffer.from(buffer, byteOffset + from, this.end(column) - from).toString('utf8');
    return raw.includes('"') ? raw.replaceAll('""', '"') : raw;
  }

  /** What is wrong with the field of a needed column, at its place. */
  fault(column: number, what: string): RowFault {
    const { file, columns } = this.layout;
    return new RowFault({ file, line: this.line, column: columns[column] ?? '' }, what);
  }

  /** The next piece of the file; it may be used for something else afterwards. */
  push(piece: Uint8Array): void {
    const whole = this.rest.length === 0 ? piece : joined(this.rest, piece);
    const from = this.readRows(whole);
    if (whole.length - from > mostRowBytes) {
      throw this.rowFault('a row without an end: a quote is not closed, or one is missing');
    }
    this.rest = whole.slice(from);
  }

  /** The file is at its end; the last line need not have ended. */
  finish(): void {
    if (this.rest.length > 0) {
      const whole = joined(this.rest, Uint8Array.of(lineFeed));
      if (this.readRows(whole) < whole.length) {
        throw this.rowFault('the file ends in the middle of a row');
      }
      this.rest = nothing;
    }
    if (this.places === undefined) {
      throw new RowFault({ file: this.layout.file, line: 1 }, 'the file is empty');
    }
  }

  /** Reads all rows that are whole; answers where the first one begins that is not. */
  private readRows(bytes: Uint8Array): number {
    this.bytes = bytes;
    let from = 0;
    while (from < bytes.length) {
      const next = this.readRow(bytes, from);
      if (next < 0) {
        break;
      }
      from = next;
    }
    return from;
  }

  /** Reads one row and answers where the next begins, or less than nothing where it is not whole yet. */
  private readRow(bytes: Uint8Array, from: number): number {
    const { length } = bytes;
    const { spans } = this;
    let at = from;
    let field = 0;
    this.linesInside = 0;
    while (at < length) {
      const isQuoted = bytes[at] === quote;
      const start = isQuoted ? at + 1 : at;
      const end = isQuoted ? this.endOfQuoted(bytes, start) : this.endOfPlain(bytes, start);
      if (end < 0) {
        return -1;
      }
      if (2 * field + 1 >= spans.length) {
        throw this.rowFault(`more than ${field} columns`);
      }
      spans[2 * field] = start;
      spans[2 * field + 1] = end;
      field += 1;
      at = isQuoted ? end + 1 : end;
      const sign = bytes[at];
      if (sign === comma) {
        at += 1;
      } else {
        const next = this.endOfLine(bytes, at, field);
        if (next > 0) {
          this.tell(field);
        }
        return next;
      }
    }
    return -1;
  }

  /** The place of the closing quote; known only once the sign after it is there. */
  private endOfQuoted(bytes: Uint8Array, start: number): number {
    const last = bytes.length - 1;
    let at = start;
    while (at < last) {
      const sign = bytes[at];
      if (sign === quote) {
        if (bytes[at + 1] !== quote) {
          return at;
        }
        at += 1;
      } else if (sign === lineFeed) {
        this.linesInside += 1;
      }
      at += 1;
    }
    return -1;
  }

  private endOfPlain(bytes: Uint8Array, start: number): number {
    const { length } = bytes;
    for (let at = start; at < length; at++) {
      const sign = bytes[at];
      if (sign === comma || sign === lineFeed || sign === carriageReturn) {
        return at;
      }
      if (sign === quote) {
        throw this.rowFault('a quote inside a field that does not begin with one');
      }
    }
    return -1;
  }

  private endOfLine(bytes: Uint8Array, at: number, field: number): number {
    if (bytes[at] === lineFeed) {
      return at + 1;
    }
    if (bytes[at] === carriageReturn) {
      if (at + 1 === bytes.length) {
        return -1;
      }
      if (bytes[at + 1] === lineFeed) {
        return at + 2;
      }
    }
    throw this.rowFault(
      `field ${field} does not end where it should: a quote or a line end too many`,
    );
  }

  private tell(field: number): void {
    this.line += 1;
    const { layout } = this;
    if (this.places === undefined) {
      this.width = field;
      this.places = readHeadings(layout, { bytes: this.bytes, spans: this.spans, field });
    } else if (field === this.width) {
      this.rows += 1;
      layout.onRow(this);
    } else {
      this.line -= 1;
      throw this.rowFault(`${field} columns, the headings have ${this.width}`);
    }
    this.line += this.linesInside;
  }

  private rowFault(what: string): RowFault {
    return new RowFault({ file: this.layout.file, line: this.line + 1 }, what);
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
