import { naceVersions } from '../packed-activity.ts';
import type { CopyText } from './copy-text.ts';
import { numberOf, readNumber } from './read-fields.ts';
import type { RowReader } from './row-reader.ts';
import type { StagedFile, Staging } from './staged-file.ts';

const [entity, version, code, classification] = [0, 1, 2, 3];

const versionStep = 100_000;
const roleStep = 1_000_000;
const main = 'M'.charCodeAt(0);
const secondary = 'S'.charCodeAt(0);
const ancillary = 'A'.charCodeAt(0);

/** The version as its place among those that are known. */
function versionOf(row: RowReader): number {
  const start = row.start(version);
  if (row.end(version) - start === 4) {
    const year = numberOf(row.bytes, start, 4);
    // The newest is the most frequent.
    for (let place = naceVersions.length - 1; place >= 0; place--) {
      if (naceVersions[place] === year) {
        return place;
      }
    }
  }
  throw row.fault(version, `got "${row.text(version)}", takes ${naceVersions.join(', ')}`);
}

/** Five digits; what a national code adds after them tells nobody who competes. */
function codeOf(row: RowReader): number {
  const start = row.start(code);
  const length = row.end(code) - start;
  const digits = length === 5 || length === 7 ? numberOf(row.bytes, start, 5) : -1;
  if (digits < 0) {
    throw row.fault(code, `got "${row.text(code)}", takes a code of five or seven digits`);
  }
  return digits;
}

function roleOf(row: RowReader): number {
  const start = row.start(classification);
  const sign = row.end(classification) - start === 4 ? row.bytes[start] : 0;
  switch (sign) {
    case main:
      return 0;
    case secondary:
      return 1;
    case ancillary:
      return 2;
    default:
      throw row.fault(
        classification,
        `got "${row.text(classification)}", takes MAIN, SECO or ANCI`,
      );
  }
}

/** The activities of one entity after another, each once, in the strongest of its roles. */
class Activities implements Staging {
  private readonly out: CopyText;
  private holder = -1;
  private count = 0;
  private codes = new Int32Array(64);
  private packed = new Int32Array(64);
  private roles = new Uint8Array(64);
  private isSorted = true;
  private same = 0;

  constructor(out: CopyText) {
    this.out = out;
  }

  take(row: RowReader): void {
    const number = readNumber(row, entity);
    if (number !== this.holder) {
      this.end();
      this.isSorted &&= number > this.holder;
      this.holder = number;
    }
    const key = versionOf(row) * versionStep + codeOf(row);
    const role = roleOf(row);
    const { codes, roles } = this;
    for (let at = 0; at < this.count; at++) {
      if (codes[at] === key) {
        this.same += 1;
        if (role < (roles[at] as number)) {
          roles[at] = role;
        }
        return;
      }
    }
    if (this.count === codes.length) {
      this.grow();
    }
    this.codes[this.count] = key;
    this.roles[this.count] = role;
    this.count += 1;
  }

  end(): void {
    const { count, codes, roles, packed } = this;
    if (count === 0) {
      return;
    }
    for (let at = 0; at < count; at++) {
      packed[at] = (roles[at] as number) * roleStep + (codes[at] as number);
    }
    this.out.tenDigits(this.holder).numbers(packed.subarray(0, count).sort(), count);
    const classes = this.writeClasses();
    this.out.numbers(packed, classes).endRow();
    this.count = 0;
  }

  /** Each class once, in their order. */
  private writeClasses(): number {
    const { count, codes, packed } = this;
    const sorted = codes.subarray(0, count).sort();
    let written = 0;
    for (const key of sorted) {
      const held = Math.floor(key / 10);
      if (written === 0 || packed[written - 1] !== held) {
        packed[written] = held;
        written += 1;
      }
    }
    return written;
  }

  private grow(): void {
    const larger = (from: Int32Array) => {
      const to = new Int32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.codes = larger(this.codes);
    this.packed = larger(this.packed);
    const roles = new Uint8Array(this.roles.length * 2);
    roles.set(this.roles);
    this.roles = roles;
  }

  isInOrder = () => this.isSorted;
  repeated = () => this.same;
}

export const activities: StagedFile = {
  name: 'activity',
  table: 'in_activities',
  columns: ['EntityNumber', 'NaceVersion', 'NaceCode', 'Classification'],
  begin: (out) => new Activities(out),
};
