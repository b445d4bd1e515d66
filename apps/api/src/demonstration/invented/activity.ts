import type { AskedSkill, EmployerKind } from '@etabli/domain/activities/activity';
import type { ActivityState } from '@etabli/domain/activities/activity-lifecycle';
import type { SkillCode, WorkKind } from '@etabli/domain/beneficiaries/work-kinds';

export type InventedEmployer = { name: string; kind: EmployerKind };

/** A clearance as the committee gave it, counted in days from the day of loading. */
export type InventedClearance = {
  decision: 'favourable' | 'favourable_with_conditions' | 'adjourned' | 'unfavourable';
  decidedDaysAgo: number;
  /** Days from today until its last day; null while it has no end. */
  endsInDays: number | null;
  conditions: {
    kind: 'clientele' | 'price_floor' | 'volume_cap' | 'area' | 'partner';
    words: string;
  }[];
  motive: string;
};

export type InventedActivity = {
  code: string;
  name: string;
  purpose: string;
  workKinds: WorkKind[];
  employer: string;
  zone: string | null;
  posts: number;
  minPosts: number | null;
  hours: [number, number];
  skills: AskedSkill[];
  state: ActivityState;
  clearance: InventedClearance | null;
};

export const inventedEmployers: InventedEmployer[] = [
  { name: 'L’Établi du quartier (inventé)', kind: 'employment_enterprise' },
  { name: 'Les Mains vertes (inventé)', kind: 'association' },
  { name: 'La Table d’Hodimont (inventé)', kind: 'social_enterprise' },
];
export const [workshop, green, table] = inventedEmployers.map(({ name }) => name) as [
  string,
  string,
  string,
];

export const needed = (code: SkillCode): AskedSkill => ({ code, words: null, level: 'needed' });
export const trainable = (code: SkillCode): AskedSkill => ({
  code,
  words: null,
  level: 'trainable',
});

export const yes = (decidedDaysAgo: number, endsInDays: number | null): InventedClearance => ({
  decision: 'favourable',
  decidedDaysAgo,
  endsInDays,
  conditions: [],
  motive: 'Personne ne rend ce service dans le quartier.',
});
export const withConditions = (
  conditions: InventedClearance['conditions'],
  motive: string,
): InventedClearance => ({
  decision: 'favourable_with_conditions',
  decidedDaysAgo: 120,
  endsInDays: 245,
  conditions,
  motive,
});
export const forSeniors = withConditions(
  [
    { kind: 'clientele', words: 'Personnes de 65 ans et plus, ou qui vivent avec un handicap' },
    { kind: 'volume_cap', words: 'Chantiers de moins de deux heures' },
    { kind: 'partner', words: 'Les demandes plus grandes vont aux artisans du quartier' },
  ],
  'Les artisans consultés refusent ces travaux, trop petits pour se déplacer.',
);

export const activity = (
  code: string,
  name: string,
  purpose: string,
  rest: Omit<InventedActivity, 'code' | 'name' | 'purpose'>,
): InventedActivity => ({ code, name, purpose, ...rest });

export const hodimont = 'Hodimont';
export const preJavais = 'Pré-Javais';
export const dison = 'Dison centre';
