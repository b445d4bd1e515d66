import { derogableConditions } from '@etabli/domain/territories/recourse-rules';
import { z } from 'zod';
import { sourced } from './territory-input.dto.ts';

const days = sourced(z.int().min(1).max(365));

/** Derogations and reviews, as data of a programme. */
export const recourseRules = z
  .strictObject({
    derogable: sourced(z.array(z.enum(derogableConditions))),
    longestDerogationMonths: sourced(z.int().min(1).max(60)),
    reviewAskedWithinDays: days,
    reviewDecidedWithinDays: days,
  })
  .meta({ id: 'RecourseRules' });
