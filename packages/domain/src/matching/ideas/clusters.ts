import type { SkillCode, WorkKind } from '../../beneficiaries/work-kinds.ts';
import type { Point } from '../../values/distance.ts';
import type { ActivityInRound, PersonInRound } from '../round-facts.ts';

/** People who could be left out and wish the same kind of work in the same place. */
export type Cluster = {
  workKind: WorkKind;
  place: Point | null;
  /** How many they are, and how many of them have no post in the plan. */
  people: number;
  unplaced: number;
  /** What at least half of them can do. */
  skills: SkillCode[];
  activity: ActivityInRound;
};

type Member = PersonInRound & { isPlaced: boolean };

/**
 * Activities that nobody has thought of yet, made from what people wish and can do: a kind of work in a
 * zone, in hours that they could take. Nobody needs a skill for it that cannot be learned there. The
 * clusters with most people without a post come first; `most` of them at most.
 */
export function clustersOf(
  people: readonly Member[],
  { posts, most }: { posts: number; most: number },
): Cluster[] {
  const byWish = new Map<string, { workKind: WorkKind; members: Member[] }>();
  for (const person of people) {
    for (const workKind of new Set(person.wishes)) {
      const { latitude, longitude } = person.home ?? {};
      const key = `${workKind} ${latitude ?? ''} ${longitude ?? ''}`;
      const cluster = byWish.get(key) ?? { workKind, members: [] };
      cluster.members.push(person);
      byWish.set(key, cluster);
    }
  }
  const unplaced = (members: readonly Member[]) =>
    members.filter(({ isPlaced }) => !isPlaced).length;
  return [...byWish]
    .toSorted(
      ([a, { members: one }], [b, { members: other }]) =>
        unplaced(other) - unplaced(one) || other.length - one.length || (a < b ? -1 : 1),
    )
    .slice(0, most)
    .map(([key, { workKind, members }]) => {
      const [place, skills] = [members[0]?.home ?? null, sharedSkills(members)];
      const counts = { people: members.length, unplaced: unplaced(members) };
      const activity = activityFor({ id: key, workKind, members, skills, posts });
      return { workKind, place, ...counts, skills, activity };
    });
}

function sharedSkills(members: readonly Member[]): SkillCode[] {
  const count = new Map<SkillCode, number>();
  for (const skill of members.flatMap(({ skills }) => [...new Set(skills)])) {
    count.set(skill, (count.get(skill) ?? 0) + 1);
  }
  return [...count]
    .filter(([, held]) => 2 * held >= members.length)
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([skill]) => skill);
}

type Asked = {
  id: string;
  workKind: WorkKind;
  members: readonly Member[];
  skills: readonly SkillCode[];
  posts: number;
};

function activityFor({ id, workKind, members, skills, posts }: Asked): ActivityInRound {
  const hours = members.flatMap((member) => (member.hours ? [member.hours] : []));
  return {
    id,
    takesPeople: true,
    isCleared: true,
    posts,
    minPosts: null,
    place: members[0]?.home ?? null,
    isItinerant: false,
    hours: {
      least: Math.min(...hours.map(({ least }) => least)),
      most: Math.max(...hours.map(({ most }) => most)),
    },
    workKinds: [workKind],
    skills: skills.map((code) => ({ code, level: 'trainable' })),
  };
}
