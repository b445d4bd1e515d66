import type { Permission } from './permissions.ts';

/** Where a role can be held: the whole region, one territory, or one call for projects. */
export type RoleScope = 'region' | 'territory' | 'call';

type RoleRule = { scopes: readonly RoleScope[]; permissions: readonly Permission[] };

const reader: readonly Permission[] = ['account.read-own', 'territories.read', 'programmes.read'];

/**
 * Who may what, in one table and without inheritance between roles. A role held for a territory
 * counts there only. The platform administrator runs accounts and machines and sees no personal
 * file.
 */
export const roles = {
  platform_administrator: {
    scopes: ['region'],
    permissions: [...reader, 'audit.verify', 'platform.operate'],
  },
  region_officer: {
    scopes: ['region'],
    permissions: [
      ...reader,
      'territories.create',
      'territories.move',
      'territories.correct',
      'programmes.publish',
    ],
  },
  legal_representative: { scopes: ['territory'], permissions: reader },
  territory_coordinator: {
    scopes: ['territory'],
    permissions: [...reader, 'territories.correct'],
  },
  guidance_worker: { scopes: ['territory'], permissions: reader },
  employer: { scopes: ['territory'], permissions: reader },
  committee_member: { scopes: ['territory'], permissions: reader },
  committee_secretary: { scopes: ['territory'], permissions: reader },
  independent_expert: { scopes: ['call'], permissions: ['account.read-own', 'programmes.read'] },
  data_protection_officer: {
    scopes: ['region', 'territory'],
    permissions: [...reader, 'audit.verify'],
  },
  auditor: { scopes: ['region', 'territory'], permissions: [...reader, 'audit.verify'] },
} as const satisfies Record<string, RoleRule>;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];

/** True when the role's table line names the permission. */
export function roleAllows(role: Role, permission: Permission): boolean {
  const allowed: readonly Permission[] = roles[role].permissions;
  return allowed.includes(permission);
}
