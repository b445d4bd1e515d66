import { z } from 'zod';
import { activityName } from './what-if.dto.ts';

/** What came of proving a round again, from what is kept of it. */
export const RoundProofView = z
  .object({
    people: z.int(),
    activities: z.int(),
    pairs: z.int(),
    /** What does not hold, and where; none where all of it does. */
    findings: z.array(z.object({ path: z.string(), what: z.string() })),
    /** What a post of each activity costs: at these prices nobody would rather be elsewhere. */
    prices: z.array(z.object({ activity: activityName, price: z.number() })),
  })
  .meta({ id: 'RoundProof' });
export type RoundProofView = z.output<typeof RoundProofView>;
