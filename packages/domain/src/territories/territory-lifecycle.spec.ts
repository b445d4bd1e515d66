import { describe, expect, it } from 'vitest';
import { isPublicState, territoryLifecycle, territoryStates } from './territory-lifecycle.ts';

/** Every way there is; each other pair of states is no way. */
const ways = [
  'draft → validated',
  'validated → active',
  'validated → under_review',
  'active → under_review',
  'active → closed',
  'under_review → active',
  'under_review → suspended',
  'under_review → stopped',
  'suspended → under_review',
  'suspended → active',
  'suspended → stopped',
  'stopped → closed',
];

const pairs = territoryStates.flatMap((from) => territoryStates.map((to) => [from, to] as const));

describe('the life of a territory', () => {
  it('has seven states', () => {
    expect(territoryStates).toEqual([
      'draft',
      'validated',
      'active',
      'under_review',
      'suspended',
      'stopped',
      'closed',
    ]);
  });

  it.each(pairs)('%s → %s is a way only where the table says so', (from, to) => {
    expect(territoryLifecycle.canMove(from, to)).toBe(ways.includes(`${from} → ${to}`));
  });

  it('begins where nothing leads back to', () => {
    const reached = new Set(territoryStates.flatMap((from) => territoryLifecycle.movesFrom(from)));
    expect(territoryStates.filter((state) => !reached.has(state))).toEqual(['draft']);
  });

  it('ends only when it is closed', () => {
    expect(territoryStates.filter((state) => territoryLifecycle.isEnd(state))).toEqual(['closed']);
  });

  it('leads from every state to the end', () => {
    const leads = new Set<string>(['closed']);
    for (const _ of territoryStates) {
      const more = territoryStates.filter((from) =>
        territoryLifecycle.movesFrom(from).some((to) => leads.has(to)),
      );
      for (const state of more) {
        leads.add(state);
      }
    }
    expect(leads.size).toBe(territoryStates.length);
  });

  it('does not stop a territory that was not under review or suspended', () => {
    const before = territoryStates.filter((from) => territoryLifecycle.canMove(from, 'stopped'));
    expect(before).toEqual(['under_review', 'suspended']);
  });

  it('shows the public every state but the draft', () => {
    expect(territoryStates.filter((state) => !isPublicState(state))).toEqual(['draft']);
  });
});
