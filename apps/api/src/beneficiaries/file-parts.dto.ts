import { beneficiaryStates } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { z } from 'zod';

export const day = z.string().meta({ format: 'date' });

/** Told to the team by messages: beneficiaries_state_* and to the person by messages: beneficiaries_told_* */
export const state = z.enum(beneficiaryStates);
/** A colleague as a page names one; without a name when the account is out of the asker's sight. */
export const colleague = z
  .object({ id: z.string(), name: z.string().nullable() })
  .meta({ id: 'Colleague' });
