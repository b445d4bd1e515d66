import { type PlainDate, parsePlainDate } from '@etabli/domain/values/plain-date';
import { z } from 'zod';

/** A day that exists, as text on the wire; a transform would have no place in OpenAPI. */
export const plainDate = z
  .string()
  .refine((text) => parsePlainDate(text) !== undefined, { params: { code: 'shared.no-such-day' } })
  .meta({ format: 'date' }) as unknown as z.ZodType<PlainDate, string>;

/** Words of a person, of which something is left without the spaces around them. */
export const text = (most: number) => z.string().trim().min(1).max(most);

/** The version that was on the screen when an edit began. */
export const version = z.int().min(1);
