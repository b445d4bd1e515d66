import { describe, expect, it } from 'vitest';
import { lifecycle } from './lifecycle.ts';

const door = lifecycle({
  open: ['shut', 'gone'],
  shut: ['open', 'locked'],
  locked: ['shut'],
  gone: [],
});

describe('lifecycle', () => {
  it('names its states in the order of the table', () => {
    expect(door.states).toEqual(['open', 'shut', 'locked', 'gone']);
  });

  it('names what may follow, in the order of the table', () => {
    expect(door.movesFrom('shut')).toEqual(['open', 'locked']);
  });

  it('lets a state be followed by those that its line names, and by no other', () => {
    const ways = door.states.flatMap((from) =>
      door.states.filter((to) => door.canMove(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(ways).toEqual([
      'open → shut',
      'open → gone',
      'shut → open',
      'shut → locked',
      'locked → shut',
    ]);
  });

  it('does not let a state follow itself unless its line says so', () => {
    expect(door.canMove('open', 'open')).toBe(false);
    expect(lifecycle({ turning: ['turning'] }).canMove('turning', 'turning')).toBe(true);
  });

  it('ends where nothing follows', () => {
    expect(door.states.filter((state) => door.isEnd(state))).toEqual(['gone']);
  });
});
