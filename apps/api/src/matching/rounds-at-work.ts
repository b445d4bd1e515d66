import type { Provider } from '@nestjs/common';
import { BeginRegionalRound } from './begin-regional-round.ts';
import { ComputeRegionalPart } from './compute-regional-part.ts';
import { ComputeRound } from './compute-round.ts';
import { FinishRegionalRound } from './finish-regional-round.ts';

/** What the jobs of this word work with. */
export const roundsAtWork: Provider[] = [
  ComputeRound,
  BeginRegionalRound,
  ComputeRegionalPart,
  FinishRegionalRound,
];
