import { beneficiaryStates } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { z } from 'zod';

/** Told to the team by messages: beneficiaries_state_* and to the person by messages: beneficiaries_told_* */
export const state = z.enum(beneficiaryStates);
