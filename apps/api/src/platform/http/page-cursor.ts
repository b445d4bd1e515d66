import { z } from 'zod';
import { refuse } from './refusal.ts';
import { isKeepableText } from './refuse-unkeepable.ts';

/** The last row of a page: what the list is ordered by, and the id that breaks ties. */
type Place<By> = [by: By, id: string];

/** What a list by words is ordered by. */
export const byText = z.string().refine(isKeepableText);

/** A place in a list, in a form that an address can carry. */
export const cursorOf = ([by, id]: Place<string | number>): string =>
  Buffer.from(JSON.stringify([by, id])).toString('base64url');

/** The place that a cursor names, for the next page to begin behind it; the first page has none. */
export function placeOf<By>(
  by: z.ZodType<By>,
  cursor: string | undefined,
): Place<By> | [null, null] {
  if (!cursor) {
    return [null, null];
  }
  try {
    const told: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return z.tuple([by, z.uuid()]).parse(told);
  } catch {
    throw refuse.invalid('shared.wrong-cursor');
  }
}
