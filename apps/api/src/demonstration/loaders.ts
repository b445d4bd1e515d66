import type { Type } from '@nestjs/common';
import { LoadInventedDossiers } from './invented/load-dossiers.ts';
import { LoadInvented } from './invented/load-invented.ts';
import { LoadInventedLists } from './invented/load-lists.ts';
import { LoadInventedRecourse } from './invented/load-recourse.ts';
import { LoadInventedRound } from './invented/load-round.ts';
import { LoadDemonstration } from './load-demonstration.ts';

/** Who fills a house with what is known of the pilots, and with what is invented on top of it. */
export const demonstrationLoaders: Type[] = [
  LoadDemonstration,
  LoadInvented,
  LoadInventedLists,
  LoadInventedRecourse,
  LoadInventedDossiers,
  LoadInventedRound,
];
