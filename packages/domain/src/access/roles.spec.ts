import { describe, expect, it } from 'vitest';
import { type Permission, permissions } from './permissions.ts';
import { type Role, roleAllows, roleNames, roles } from './roles.ts';

const columns: readonly Permission[] = [
  'account.read-own',
  'programmes.read',
  'programmes.publish',
  'territories.read',
  'territories.create',
  'territories.move',
  'territories.correct',
  'beneficiaries.read',
  'beneficiaries.write',
  'eligibility.decide',
  'eligibility.derogate',
  'eligibility.review',
  'activities.read',
  'activities.write',
  'non-competition.read',
  'non-competition.check',
  'non-competition.decide',
  'matching.read',
  'matching.run',
  'matching.decide',
  'matching.read-region',
  'matching.run-region',
  'contracts.read',
  'contracts.record',
  'contracts.record-elsewhere',
  'imports.read',
  'imports.run',
  'audit.verify',
  'platform.operate',
];

/** Written out on purpose: a right that changes must change here too, before somebody's eyes. */
const table: Record<Role, string> = {
  // own account | programmes: read, publish | territories: read, create, move, correct
  // | people: read, write, decide, derogate, review | activities: read, write | clearances: read, check, decide
  // | matching: read, run, decide, read and run in the region | contracts: read, record, record elsewhere | imports: read, run | audit | running
  platform_administrator:
    'yes | yes - | yes - - - | - - - - - | - - | - - - | - - - yes yes | - - - | - - | yes | yes',
  region_officer:
    'yes | yes yes | yes yes yes yes | - - - - - | yes - | yes - - | - - - yes yes | - - - | - - | - | -',
  legal_representative:
    'yes | yes - | yes - - - | - - - - - | yes - | yes - - | - - - - - | - - - | - - | - | -',
  territory_coordinator:
    'yes | yes - | yes - - yes | yes yes yes yes yes | yes yes | yes yes - | yes yes yes - - | yes yes yes | yes yes | - | -',
  guidance_worker:
    'yes | yes - | yes - - - | yes yes yes - yes | yes - | yes - - | yes - yes - - | yes - - | yes yes | - | -',
  employer:
    'yes | yes - | yes - - - | - - - - - | yes - | - - - | - - - - - | yes yes - | - - | - | -',
  committee_member:
    'yes | yes - | yes - - - | - - - - - | yes - | yes - - | - - - - - | - - - | - - | - | -',
  committee_secretary:
    'yes | yes - | yes - - - | - - - - - | yes - | yes yes yes | - - - - - | - - - | - - | - | -',
  independent_expert:
    'yes | yes - | - - - - | - - - - - | - - | - - - | - - - - - | - - - | - - | - | -',
  data_protection_officer:
    'yes | yes - | yes - - - | - - - - - | - - | - - - | - - - - - | - - - | - - | yes | -',
  auditor:
    'yes | yes - | yes - - - | yes - - - - | yes - | yes - - | yes - - yes - | yes - - | - - | yes | -',
};

const cells = Object.entries(table).flatMap(([role, line]) => {
  const marks = line.split(/[\s|]+/);
  return columns.map((permission, at) => [role as Role, marks[at], permission] as const);
});

describe('roleAllows', () => {
  it.each(cells)('%s: %s for %s', (role, mark, permission) => {
    expect(roleAllows(role, permission)).toBe(mark === 'yes');
  });

  it('is asked here for every role and every permission there is', () => {
    expect(Object.keys(table).toSorted()).toEqual(roleNames.toSorted());
    expect(columns.toSorted()).toEqual(permissions.toSorted());
    expect(cells.every(([, mark]) => mark === 'yes' || mark === '-')).toBe(true);
  });
});

describe('roles', () => {
  it('can each be held somewhere', () => {
    const scopes = Object.fromEntries(roleNames.map((role) => [role, roles[role].scopes]));
    expect(scopes).toEqual({
      platform_administrator: ['region'],
      region_officer: ['region'],
      legal_representative: ['territory'],
      territory_coordinator: ['territory'],
      guidance_worker: ['territory'],
      employer: ['territory'],
      committee_member: ['territory'],
      committee_secretary: ['territory'],
      independent_expert: ['call'],
      data_protection_officer: ['region', 'territory'],
      auditor: ['region', 'territory'],
    });
  });

  it('let an auditor and a data-protection officer change nothing', () => {
    const changing = permissions.filter(
      (name) => !/\.(read|read-own|read-region|verify)$/.test(name),
    );
    const held = changing.filter(
      (name) => roleAllows('auditor', name) || roleAllows('data_protection_officer', name),
    );
    expect(held).toEqual([]);
  });
});
