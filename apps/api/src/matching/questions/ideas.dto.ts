import { skillCodes, workKinds } from '@etabli/domain/beneficiaries/work-kinds';
import { z } from 'zod';
import { activityName, notWeighed } from './what-if.dto.ts';

export const ListIdeasInput = z.object({
  /** How many posts an activity that is not there yet is thought to have. */
  posts: z.coerce.number().int().min(1).max(50).default(5),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type ListIdeasInput = z.output<typeof ListIdeasInput>;

/** What more posts would bring, exactly, beside the plan as it stands today. */
const gain = z
  .object({
    placed: z.int(),
    /** Of these, with nobody else moving for it. */
    direct: z.int(),
    waiting: z.int(),
    fit: z.int(),
    kept: z.int(),
    /** People with a place who would have another one. */
    moves: z.int(),
  })
  .meta({ id: 'PostsGain' });

const idea = z
  .object({
    /** `cluster`: from what people wish and can do; `activity`: one that has no clearance yet. */
    kind: z.enum(['cluster', 'activity']),
    activity: activityName.nullable(),
    workKinds: z.array(z.enum(workKinds)),
    zone: z.string().nullable(),
    isItinerant: z.boolean(),
    skills: z.array(z.enum(skillCodes)),
    weeklyMinutesLeast: z.int(),
    weeklyMinutesMost: z.int(),
    posts: z.int(),
    /** Who wish it and could be left out, and how many of them have no place; null for an activity. */
    wishedBy: z.object({ people: z.int(), unplaced: z.int() }).nullable(),
    gain,
  })
  .meta({ id: 'ActivityIdea' });

export const IdeasView = z
  .object({
    /** People of the round without a place, and everybody who could be the one without. */
    unplaced: z.int(),
    couldBeLeftOut: z.int(),
    /** Places that are free by now and that are filled first: what ideas bring comes on top. */
    refilled: z.int(),
    notWeighed,
    /** Activities open with several people or not at all: another choice of them may bring more than is told. */
    hasMinimums: z.boolean(),
    /** The most useful first. */
    items: z.array(idea),
    /** What one post more would bring in each activity that there is, the most useful first. */
    morePosts: z.array(z.object({ activity: activityName, gain })),
  })
  .meta({ id: 'Ideas' });
export type IdeasView = z.output<typeof IdeasView>;
