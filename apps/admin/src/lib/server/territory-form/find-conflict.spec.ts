import type { Schemas } from '@etabli/sdk';
import { describe, expect, it } from 'vitest';
import { findTerritoryConflict } from './find-conflict.ts';

type HistoryItem = Schemas['TerritoryHistory']['items'][number];

const read = {
  name: 'Val d’Essai',
  promoter: null,
  jobsTarget: { value: 40, source: { title: 'Presse' } },
  committeeInstalledOn: null,
  agreementSignedOn: null,
  zones: [],
};
const now = (given: object, version: number) =>
  ({ ...read, state: 'draft', version, ...given }) as unknown as Schemas['Territory'];

const change = (number: number, changes: HistoryItem['changes'], given: object = {}) =>
  ({
    number,
    at: `2026-11-2${number}T10:00:00Z`,
    kind: 'corrected',
    changes,
    by: { name: `Person ${number}`, role: 'region_officer' },
    ...given,
  }) as unknown as HistoryItem;

const renamed = change(2, [{ field: 'name', before: 'Val d’Essai', after: 'Val Neuf' }]);

describe('two people who edit one territory', () => {
  it('have to choose only where both changed', () => {
    const typed = { ...read, name: 'Val Vieux', committeeInstalledOn: '2024-01-01' };
    const conflict = findTerritoryConflict(now({ name: 'Val Neuf' }, 2), [renamed], {
      version: 1,
      typed,
    });
    expect(conflict.both).toEqual([{ field: 'name', yours: 'Val Vieux', theirs: 'Val Neuf' }]);
    expect(conflict.yours).toEqual(['committeeInstalledOn']);
    expect(conflict.theirs).toEqual([]);
    expect(conflict).toMatchObject({ version: 2, by: 'Person 2', at: '2026-11-22T10:00:00Z' });
  });

  it('do not undo what the other did to a field that one left alone', () => {
    const typed = { ...read, committeeInstalledOn: '2024-01-01' };
    const conflict = findTerritoryConflict(now({ name: 'Val Neuf' }, 2), [renamed], {
      version: 1,
      typed,
    });
    expect(conflict).toMatchObject({ both: [], theirs: ['name'], yours: ['committeeInstalledOn'] });
  });

  it('have nothing to choose when both wrote the same', () => {
    const typed = { ...read, name: 'Val Neuf' };
    const conflict = findTerritoryConflict(now({ name: 'Val Neuf' }, 2), [renamed], {
      version: 1,
      typed,
    });
    expect(conflict).toMatchObject({ both: [], theirs: [], yours: [] });
  });

  it('are told of the last of several changes, against the first state that was read', () => {
    const again = change(3, [{ field: 'name', before: 'Val Neuf', after: 'Val Clair' }]);
    const typed = { ...read, name: 'Val d’Essai' };
    const conflict = findTerritoryConflict(now({ name: 'Val Clair' }, 3), [again, renamed], {
      version: 1,
      typed,
    });
    expect(conflict).toMatchObject({ by: 'Person 3', both: [], theirs: ['name'] });
  });

  it('learn that the territory moved', () => {
    const moved = change(2, [], { kind: 'moved', to: 'validated' });
    const conflict = findTerritoryConflict(now({ state: 'validated' }, 2), [moved], {
      version: 1,
      typed: { ...read, name: 'Val Vieux' },
    });
    expect(conflict).toMatchObject({ movedTo: 'validated', yours: ['name'] });
  });
});
