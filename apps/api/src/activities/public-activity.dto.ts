import { z } from 'zod';
import { day } from '../platform/http/day.dto.ts';
import { activitySheet, ClearanceInForce, employerNamed } from './activity-view.dto.ts';

/** An activity that is decided, as anybody may read it: no id, and no name of a person. */
const PublicActivityView = z
  .object({
    ...activitySheet,
    employer: z.object(employerNamed).nullable(),
    /** The decision in force today; null when it ran out, or begins later. */
    clearance: ClearanceInForce.omit({ number: true }).meta({ id: 'PublicClearance' }).nullable(),
  })
  .meta({ id: 'PublicActivity' });

export const PublicActivityListView = z
  .object({ items: z.array(PublicActivityView) })
  .meta({ id: 'PublicActivityList' });
export type PublicActivityListView = z.output<typeof PublicActivityListView>;

const counted = <Definition extends string>(definition: Definition) =>
  z.object({ definition: z.literal(definition), count: z.int() });
/** A count of people is hidden from 0 to 4: nobody can be found in it. */
const countedOrHidden = <Definition extends string>(definition: Definition) =>
  z.union([
    counted(definition),
    z.object({ definition: z.literal(definition), hidden: z.literal(true) }),
  ]);

/** The figures of a territory, each with what it counts as a code. */
export const PublicFiguresView = z
  .object({
    on: day,
    /** Activities, and so the people beside them, are invented: the page says so. */
    isDemonstration: z.boolean(),
    waiting: countedOrHidden('people-on-the-list'),
    hired: countedOrHidden('people-ever-hired'),
    posts: counted('posts-of-decided-activities'),
    activities: counted('decided-activities'),
  })
  .meta({ id: 'PublicFigures' });
export type PublicFiguresView = z.output<typeof PublicFiguresView>;
