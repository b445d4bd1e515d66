import { describe, expect, it } from 'vitest';
import { aTerritory } from '../testing/a-territory.ts';
import { aZone } from '../testing/a-zone.ts';
import { someRules } from '../testing/some-rules.ts';
import { plainDate } from '../values/plain-date.ts';
import { assessMove } from './assess-move.ts';
import { requirementNames, type TerritoryFacts } from './requirements/requirement.ts';
import { type TerritoryState, territoryStates } from './territory-lifecycle.ts';

const someFacts = (given: Partial<TerritoryFacts> = {}): TerritoryFacts => ({
  territory: aTerritory(),
  zones: [aZone()],
  decision: null,
  ...given,
});

const ready = someFacts({
  territory: aTerritory({
    committeeInstalledOn: plainDate('2024-02-01'),
    agreementSignedOn: plainDate('2024-02-01'),
  }),
  decision: 'décision 12',
});

const asked = {
  draft: [],
  validated: ['zones-in-eligible-area', 'population-within-ceiling'],
  active: ['committee-installed', 'agreement-signed'],
  under_review: [],
  suspended: [],
  stopped: ['decision-named'],
  closed: [],
} satisfies Record<TerritoryState, string[]>;

describe('assessMove', () => {
  it.each(territoryStates)('asks of a move to %s what the programme asks, in its order', (to) => {
    const { criteria } = assessMove(to, ready, someRules());
    expect(criteria.map(({ rule }) => rule)).toEqual(asked[to]);
  });

  it.each(territoryStates)('lets a territory that lacks nothing move to %s', (to) => {
    expect(assessMove(to, ready, someRules()).outcome).toBe('yes');
  });

  it.each([
    ['validated', 'yes'],
    ['active', 'unclear'],
    ['under_review', 'yes'],
    ['suspended', 'yes'],
    ['stopped', 'no'],
    ['closed', 'yes'],
  ] as const)('answers a move to %s with %s while only the zones are known', (to, outcome) => {
    expect(assessMove(to, someFacts(), someRules()).outcome).toBe(outcome);
  });

  it('says no when one requirement says no and another is unclear', () => {
    const zones = [aZone({ inhabitants: null }), aZone({ district: 'Huy' })];
    const { outcome, criteria } = assessMove('validated', someFacts({ zones }), someRules());
    expect(criteria.map((trace) => trace.outcome)).toEqual(['no', 'unclear']);
    expect(outcome).toBe('no');
  });

  it('hands each trace the source of the line that asked for it', () => {
    const requirements = [
      {
        to: 'closed',
        requirement: 'decision-named',
        source: { title: 'Communiqué', note: 'p. 2' },
      },
    ] as const;
    const rules = someRules({ requirements: [...requirements] });
    expect(assessMove('closed', ready, rules).criteria).toEqual([
      {
        rule: 'decision-named',
        outcome: 'yes',
        reason: 'named',
        params: { decision: 'décision 12' },
        factsUsed: ['move.decision'],
        source: { title: 'Communiqué', note: 'p. 2' },
      },
    ]);
  });

  it('knows every requirement that a programme may name', () => {
    const source = { title: 'Essai' };
    const requirements = requirementNames.map((requirement) => ({
      to: 'closed' as const,
      requirement,
      source,
    }));
    const { outcome, criteria } = assessMove('closed', ready, someRules({ requirements }));
    expect(criteria.map(({ rule }) => rule)).toEqual(requirementNames);
    expect(outcome).toBe('yes');
  });

  it('asks nothing when the programme asks nothing', () => {
    const verdict = assessMove('stopped', someFacts(), someRules({ requirements: [] }));
    expect(verdict).toEqual({ outcome: 'yes', criteria: [] });
  });

  it('looks at the day of the move, so that a past move is not judged by later dates', () => {
    const early = { ...ready, on: plainDate('2024-01-31') };
    expect(assessMove('active', early, someRules()).outcome).toBe('no');
  });
});
