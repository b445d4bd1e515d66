const comma = 0x2c;
const lineFeed = 0x0a;
const quote = 0x22;
const zero = 0x30;

/**
 * Rows for COPY in its CSV form, written as bytes. What was quoted in the register's files is quoted
 * here in the same way, so that a field passes without being read.
 */
export class CopyText {
  private bytes = new Uint8Array(1 << 18);
  private length = 0;
  private isFirst = true;
  rows = 0;

  private room(more: number): void {
    if (this.length + more > this.bytes.length) {
      const larger = new Uint8Array(2 * (this.length + more));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
  }

  private part(): void {
    if (this.isFirst) {
      this.isFirst = false;
    } else {
      this.bytes[this.length++] = comma;
    }
  }

  /** A field as it stands in a file of the register; an empty one is no value. */
  field(bytes: Uint8Array, start: number, end: number): this {
    this.room(end - start + 4);
    this.part();
    if (end > start) {
      this.bytes[this.length++] = quote;
      for (let at = start; at < end; at++) {
        this.bytes[this.length++] = bytes[at] as number;
      }
      this.bytes[this.length++] = quote;
    }
    return this;
  }

  /** No value. */
  none(): this {
    this.room(2);
    this.part();
    return this;
  }

  flag(value: boolean): this {
    this.room(3);
    this.part();
    this.bytes[this.length++] = value ? 0x74 : 0x66;
    return this;
  }

  /** A number of ten digits, with the zeros in front. */
  tenDigits(value: number): this {
    this.room(12);
    this.part();
    this.digits(value, 10);
    return this;
  }

  /** A day that the files write as dd-mm-yyyy. */
  day(value: number): this {
    this.room(12);
    this.part();
    this.digits(Math.floor(value / 10_000), 4);
    this.bytes[this.length++] = 0x2d;
    this.digits(Math.floor(value / 100) % 100, 2);
    this.bytes[this.length++] = 0x2d;
    this.digits(value % 100, 2);
    return this;
  }

  /** An array of whole numbers from zero on: the first `length` of `values`. */
  numbers(values: Int32Array, length: number): this {
    this.room(length * 11 + 6);
    this.part();
    this.bytes[this.length++] = quote;
    this.bytes[this.length++] = 0x7b;
    for (let at = 0; at < length; at++) {
      if (at > 0) {
        this.bytes[this.length++] = comma;
      }
      const value = values[at] as number;
      this.digits(value, widthOf(value));
    }
    this.bytes[this.length++] = 0x7d;
    this.bytes[this.length++] = quote;
    return this;
  }

  endRow(): void {
    this.room(1);
    this.bytes[this.length++] = lineFeed;
    this.isFirst = true;
    this.rows += 1;
  }

  /** What was written since the last time. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private digits(value: number, width: number): void {
    let left = value;
    for (let at = this.length + width - 1; at >= this.length; at--) {
      const next = Math.floor(left / 10);
      this.bytes[at] = zero + left - next * 10;
      left = next;
    }
    this.length += width;
  }
}

function widthOf(value: number): number {
  let width = 1;
  for (let most = 10; value >= most; most *= 10) {
    width += 1;
  }
  return width;
}
