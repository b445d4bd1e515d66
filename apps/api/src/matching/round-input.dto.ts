import { proposalStates } from '@etabli/domain/matching/proposal-lifecycle';
import { z } from 'zod';
import { standings } from './round-person.entity.ts';

export const ListRoundPeopleInput = z.object({
  /** One person alone. */
  person: z.uuid().optional(),
  standing: z.enum(standings).optional(),
  /** Whose proposal, or whose held place, is of this activity. */
  activity: z.uuid().optional(),
  state: z.enum(proposalStates).optional(),
  /** Told with this code, or kept from some activity by this rule. */
  reason: z.string().max(60).optional(),
  q: z.string().trim().max(100).optional(),
  /** `short` leaves out activity by activity, and tells how many there are. */
  detail: z.enum(['full', 'short']).default('full'),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListRoundPeopleInput = z.output<typeof ListRoundPeopleInput>;
