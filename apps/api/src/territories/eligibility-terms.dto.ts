import {
  dayUnits,
  domicileReadings,
  domicileTypes,
  factSources,
  workReadings,
  workStatuses,
} from '@etabli/domain/territories/eligibility-terms';
import { z } from 'zod';
import { sourced } from './territory-input.dto.ts';

const work = sourced(z.enum(workReadings));
const domicile = sourced(z.enum(domicileReadings));
const papersOf = z.array(z.enum(factSources)).min(1);

/** How a programme reads the facts about a person: each line with its source. */
export const eligibilityTerms = z
  .strictObject({
    statuses: z.strictObject({
      unoccupied: work,
      never_employed: work,
      employed: work,
      self_employed_main: work,
      self_employed_side: work,
      training: work,
      incapacity: work,
      article_60: work,
      ale: work,
    } satisfies Record<(typeof workStatuses)[number], typeof work>),
    involuntaryPartTime: work,
    toleratedWork: sourced(
      z.strictObject({
        days: z.int().min(0).max(3660),
        unit: z.enum(dayUnits),
        windowMonths: z.int().min(1).max(120),
        statuses: z.array(z.enum(workStatuses)),
      }),
    ),
    domicileTypes: z.strictObject({
      registered: domicile,
      cpas_reference: domicile,
      temporarily_absent: domicile,
    } satisfies Record<(typeof domicileTypes)[number], typeof domicile>),
    movesWithinCount: sourced(z.boolean()),
    otherTerritoriesCount: sourced(z.boolean()),
    asksVoluntariness: sourced(z.boolean()),
    asksRegistration: sourced(z.boolean()),
    proofs: sourced(
      z.strictObject({
        work: papersOf,
        domicile: papersOf,
        voluntariness: papersOf,
        registration: papersOf,
      }),
    ),
  })
  .meta({ id: 'EligibilityTerms' });
