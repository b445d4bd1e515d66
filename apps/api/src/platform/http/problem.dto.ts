import { z } from 'zod';

/** RFC 9457, with a code and its parameters in place of sentences. */
export const problemView = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    params: z.record(z.string(), z.unknown()),
    violations: z
      .array(
        z.object({
          path: z.string(),
          code: z.string(),
          params: z.record(z.string(), z.unknown()).optional(),
        }),
      )
      .optional(),
    reference: z.string().optional(),
  })
  .meta({ id: 'Problem' });
