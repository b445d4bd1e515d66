import type { CopyText } from './copy-text.ts';
import { firstEstablishment, isField, readNumber } from './read-fields.ts';
import type { RowReader } from './row-reader.ts';
import type { StagedFile, Staging } from './staged-file.ts';

const [entity, language, type, text] = [0, 1, 2, 3];
const bytesOf = (value: string) => new TextEncoder().encode(value);

const official = bytesOf('001');
const commercial = bytesOf('003');
/** French, unknown, German, Dutch, English: the order in which a Walloon reader would want them. */
const languages = ['1', '0', '3', '2', '4'].map((sign) => sign.charCodeAt(0));

/** How good a name is to say who it is; a number under zero for one that is not wanted. */
function rankOf(row: RowReader, isEstablishment: boolean): number {
  const wanted = isEstablishment ? [commercial, official] : [official, commercial];
  const place = wanted.findIndex((one) => isField(row, type, one));
  if (place < 0) {
    return -1;
  }
  const spoken = languages.indexOf(row.bytes[row.start(language)] ?? 0);
  return 100 - 10 * place - (spoken < 0 ? languages.length : spoken);
}

/** One name for each entity: what an establishment calls itself, what an enterprise is called. */
class Names implements Staging {
  private readonly out: CopyText;
  private holder = -1;
  private rank = -1;
  private best = new Uint8Array(0);
  private isSorted = true;

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
    const rank = rankOf(row, number >= firstEstablishment);
    if (rank > this.rank) {
      this.rank = rank;
      this.best = row.bytes.slice(row.start(text), row.end(text));
    }
  }

  end(): void {
    if (this.rank >= 0) {
      this.out.tenDigits(this.holder).field(this.best, 0, this.best.length);
      this.out.endRow();
      this.rank = -1;
    }
  }

  isInOrder = () => this.isSorted;
  repeated = () => 0;
}

export const names: StagedFile = {
  name: 'denomination',
  table: 'in_names',
  columns: ['EntityNumber', 'Language', 'TypeOfDenomination', 'Denomination'],
  begin: (out) => new Names(out),
};
