import type { Type } from '@nestjs/common';
import { EligibilityJobs } from './eligibility/eligibility.jobs.ts';
import { MatchingJobs } from './matching/matching.jobs.ts';
import { RegionalRoundsJobs } from './matching/regional/regional-rounds.jobs.ts';
import { NonCompetitionJobs } from './non-competition/non-competition.jobs.ts';
import { UpkeepJobs } from './platform/audit/upkeep.jobs.ts';
import { ImportsJobs } from './platform/imports/imports.jobs.ts';
import { TerritoriesJobs } from './territories/territories.jobs.ts';

/** What reacts and what the clock starts, word by word. */
export const jobs: Type[] = [
  TerritoriesJobs,
  EligibilityJobs,
  NonCompetitionJobs,
  MatchingJobs,
  RegionalRoundsJobs,
  ImportsJobs,
  UpkeepJobs,
];
