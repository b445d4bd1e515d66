import type { Schemas } from '@etabli/sdk';

export type Rules = Schemas['Programme']['versions'][number]['rules'];

/** One rule in words, with where it was read. */
export interface RuleLine {
  key: string;
  term: string;
  value: string;
  source: Schemas['Source'];
}
