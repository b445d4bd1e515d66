import type { CopyText } from './copy-text.ts';
import type { RowReader } from './row-reader.ts';

/** What is read of one file, and the table of the session that it is laid into. */
export type StagedFile = {
  /** As the file is called without `.csv`, `_insert.csv` or `_delete.csv`. */
  name: string;
  table: string;
  columns: readonly string[];
  /** A reader that remembers what it has seen, for one file. */
  begin(out: CopyText): Staging;
};

export type Staging = {
  take(row: RowReader): void;
  /** After the last row. */
  end(): void;
  /** True as long as no entity came back after another: then each is one row already. */
  isInOrder(): boolean;
  /** Rows that said nothing new. */
  repeated(): number;
};

/** For files in which each row is one of the table. */
export const rowByRow = (take: (row: RowReader) => void): Staging => ({
  take,
  end: () => undefined,
  isInOrder: () => true,
  repeated: () => 0,
});
