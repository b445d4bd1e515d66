import { z } from 'zod';

export const SearchNaceInput = z.object({
  /** Words in French, Dutch, German or English, or the first digits of a code. */
  q: z.string().trim().max(100).optional(),
  /** Codes to name, in place of looking for some. */
  codes: z
    .string()
    .regex(/^\d{5}(,\d{5}){0,19}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type SearchNaceInput = z.output<typeof SearchNaceInput>;

const NaceCodeView = z
  .object({
    code: z.string(),
    titles: z.object({ fr: z.string(), nl: z.string(), de: z.string(), en: z.string() }),
  })
  .meta({ id: 'NaceCode' });

export const NaceListView = z
  .object({ items: z.array(NaceCodeView), total: z.int() })
  .meta({ id: 'NaceList' });
export type NaceListView = z.output<typeof NaceListView>;
