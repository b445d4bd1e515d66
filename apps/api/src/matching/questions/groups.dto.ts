import { z } from 'zod';

const count = z.int().nullable();

const groupRow = z
  .object({
    /** From this age on, up to the next row; null for those whose age nobody knows. */
    fromAge: z.int().nullable(),
    /** Null where a figure is too small to be shown, or would tell one that is. */
    people: count,
    placed: count,
    waiting: count,
  })
  .meta({ id: 'AgeGroup' });

export const GroupsView = z
  .object({
    /** Null where the rules of the round say nothing of groups. */
    byAge: z
      .object({
        leastShown: z.int(),
        rows: z.array(groupRow),
        total: z.object({ people: z.int(), placed: z.int(), waiting: z.int() }),
      })
      .nullable(),
    /** What the monitor would tell too, and what no file holds. */
    notKept: z.array(z.enum(['sex', 'education'])),
  })
  .meta({ id: 'RoundGroups' });
export type GroupsView = z.output<typeof GroupsView>;
