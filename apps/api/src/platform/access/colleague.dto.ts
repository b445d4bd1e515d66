import { z } from 'zod';

/** A colleague as a page names one; without a name when the account is out of the asker’s sight. */
export const colleague = z
  .object({ id: z.string(), name: z.string().nullable() })
  .meta({ id: 'Colleague' });
