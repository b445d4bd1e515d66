import type { PlainDate } from './plain-date.ts';

/** Where a rule or a figure comes from, so that anyone may look it up. */
export type Source = {
  title: string;
  url?: string;
  /** The day on which it was read. */
  readOn?: PlainDate;
  /** What the source does not say, or how sure it is. */
  note?: string;
};

/** A value that is only worth what its source is worth. */
export type Sourced<T> = { value: T; source: Source };
