import { describe, expect, it } from 'vitest';
import { plainDate } from '../values/plain-date.ts';
import { canBeHeld, isInForce, type Membership, reachOf } from './membership.ts';
import { roleNames } from './roles.ts';

const today = plainDate('2026-03-10');
const aMembership = (given: Partial<Membership> = {}): Membership => ({
  accountId: 'an-account',
  role: 'territory_coordinator',
  territoryId: 'hodimont',
  from: plainDate('2026-01-01'),
  until: null,
  ...given,
});

describe('isInForce', () => {
  it.each([
    ['on its first day', '2026-03-10', null, true],
    ['on its last day', '2026-01-01', '2026-03-10', true],
    ['on a first day that is also the last', '2026-03-10', '2026-03-10', true],
    ['with no end in sight', '2026-01-01', null, true],
    ['the day before its last', '2026-01-01', '2026-03-11', true],
    ['when it ended yesterday', '2026-01-01', '2026-03-09', false],
    ['when it starts tomorrow', '2026-03-11', null, false],
    ['when its end lies before its beginning', '2026-03-10', '2026-03-09', false],
  ])('%s', (_, from, until, expected) => {
    const membership = aMembership({
      from: plainDate(from),
      until: until === null ? null : plainDate(until),
    });
    expect(isInForce(membership, today)).toBe(expected);
  });
});

describe('reachOf', () => {
  const nowhere = { everywhere: false, territories: [] };

  it('is nowhere without a membership', () => {
    expect(reachOf([], 'territories.read', today)).toEqual(nowhere);
  });

  it('is the territories for which the role is held', () => {
    const held = [aMembership(), aMembership({ territoryId: 'dison' })];
    expect(reachOf(held, 'territories.correct', today)).toEqual({
      everywhere: false,
      territories: ['hodimont', 'dison'],
    });
  });

  it('is everywhere for a role held for the region', () => {
    const officer = aMembership({ role: 'region_officer', territoryId: null });
    expect(reachOf([officer], 'territories.move', today)).toEqual({
      everywhere: true,
      territories: [],
    });
  });

  it('names a territory once when two roles allow the same there', () => {
    const held = [aMembership(), aMembership({ role: 'committee_member' })];
    expect(reachOf(held, 'territories.read', today).territories).toEqual(['hodimont']);
  });

  it('leaves out the territory whose role does not name the permission', () => {
    const held = [aMembership(), aMembership({ role: 'committee_member', territoryId: 'dison' })];
    expect(reachOf(held, 'territories.correct', today).territories).toEqual(['hodimont']);
  });

  it('leaves out what ended yesterday and what starts tomorrow', () => {
    const held = [
      aMembership({ until: plainDate('2026-03-09') }),
      aMembership({ territoryId: 'dison', from: plainDate('2026-03-11') }),
    ];
    expect(reachOf(held, 'territories.read', today)).toEqual(nowhere);
  });

  it('takes one territory away without the other', () => {
    const held = [
      aMembership({ until: plainDate('2026-03-09') }),
      aMembership({ territoryId: 'dison' }),
    ];
    expect(reachOf(held, 'territories.read', today).territories).toEqual(['dison']);
  });

  it('opens nothing to a coordinator whose row names no territory', () => {
    const broken = aMembership({ territoryId: null });
    expect(reachOf([broken], 'territories.read', today)).toEqual(nowhere);
  });

  it('opens nothing to an officer whose row names a territory', () => {
    const broken = aMembership({ role: 'region_officer' });
    expect(reachOf([broken], 'territories.move', today)).toEqual(nowhere);
  });

  it('lets an independent expert read programmes, and no territory', () => {
    const expert = aMembership({ role: 'independent_expert', territoryId: null });
    expect(reachOf([expert], 'programmes.read', today).everywhere).toBe(true);
    expect(reachOf([expert], 'territories.read', today)).toEqual(nowhere);
  });
});

describe('canBeHeld', () => {
  it('names the roles that are held for the region or a call', () => {
    expect(roleNames.filter((role) => canBeHeld(role, null))).toEqual([
      'platform_administrator',
      'region_officer',
      'independent_expert',
      'data_protection_officer',
      'auditor',
    ]);
  });

  it('names the roles that are held for a territory', () => {
    expect(roleNames.filter((role) => canBeHeld(role, 'hodimont'))).toEqual([
      'legal_representative',
      'territory_coordinator',
      'guidance_worker',
      'employer',
      'committee_member',
      'committee_secretary',
      'data_protection_officer',
      'auditor',
    ]);
  });
});
