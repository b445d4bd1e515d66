import type { Permission } from './permissions.ts';

/** Where a role can be held: the whole region, one territory, or one call for projects. */
export type RoleScope = 'region' | 'territory' | 'call';

type RoleRule = { scopes: readonly RoleScope[]; permissions: readonly Permission[] };

const reader: readonly Permission[] = ['account.read-own', 'territories.read', 'programmes.read'];
/** What is done, and what the committee said of it: nothing of any person. */
const activityReader: readonly Permission[] = ['activities.read', 'non-competition.read'];
const fileReader: readonly Permission[] = ['beneficiaries.read', 'matching.read', 'contracts.read'];
/** What those who accompany people do each day. */
const guidance: readonly Permission[] = [
  ...fileReader,
  'beneficiaries.write',
  'eligibility.decide',
  'eligibility.review',
  'matching.decide',
  'imports.read',
  'imports.run',
];

/** Rounds of many territories at once: how many of each found a post, and nobody by name. */
const regionalRounds: readonly Permission[] = ['matching.read-region', 'matching.run-region'];

/**
 * Who may what, in one table and without inheritance between roles. A role held for a territory
 * counts there only. Personal files are for those who accompany people and for the auditor: not for
 * the region, not for the committee, not for who runs accounts and machines. An employer sees the
 * people who said yes to one of his activities, and nobody else.
 */
export const roles = {
  platform_administrator: {
    scopes: ['region'],
    permissions: [...reader, ...regionalRounds, 'audit.verify', 'platform.operate'],
  },
  region_officer: {
    scopes: ['region'],
    permissions: [
      ...reader,
      ...activityReader,
      ...regionalRounds,
      'territories.create',
      'territories.move',
      'territories.correct',
      'programmes.publish',
    ],
  },
  legal_representative: { scopes: ['territory'], permissions: [...reader, ...activityReader] },
  territory_coordinator: {
    scopes: ['territory'],
    permissions: [
      ...reader,
      ...activityReader,
      ...guidance,
      'eligibility.derogate',
      'territories.correct',
      'activities.write',
      'non-competition.check',
      'matching.run',
      'contracts.record',
      'contracts.record-elsewhere',
    ],
  },
  guidance_worker: {
    scopes: ['territory'],
    permissions: [...reader, ...activityReader, ...guidance],
  },
  employer: {
    scopes: ['territory'],
    permissions: [...reader, 'activities.read', 'contracts.read', 'contracts.record'],
  },
  committee_member: { scopes: ['territory'], permissions: [...reader, ...activityReader] },
  committee_secretary: {
    scopes: ['territory'],
    permissions: [...reader, ...activityReader, 'non-competition.check', 'non-competition.decide'],
  },
  independent_expert: { scopes: ['call'], permissions: ['account.read-own', 'programmes.read'] },
  data_protection_officer: {
    scopes: ['region', 'territory'],
    permissions: [...reader, 'audit.verify'],
  },
  auditor: {
    scopes: ['region', 'territory'],
    permissions: [
      ...reader,
      ...activityReader,
      ...fileReader,
      'matching.read-region',
      'audit.verify',
    ],
  },
} as const satisfies Record<string, RoleRule>;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];

/** True when the role's table line names the permission. */
export function roleAllows(role: Role, permission: Permission): boolean {
  const allowed: readonly Permission[] = roles[role].permissions;
  return allowed.includes(permission);
}
