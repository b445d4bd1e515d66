import type { Provider } from '@nestjs/common';
import { ComputeRound } from './compute-round.ts';
import { BeginRegionalRound } from './regional/begin-regional-round.ts';
import { ComputeRegionalPart } from './regional/compute-regional-part.ts';
import { FinishRegionalRound } from './regional/finish-regional-round.ts';

/** What the jobs of this word work with. */
export const roundsAtWork: Provider[] = [
  ComputeRound,
  BeginRegionalRound,
  ComputeRegionalPart,
  FinishRegionalRound,
];
