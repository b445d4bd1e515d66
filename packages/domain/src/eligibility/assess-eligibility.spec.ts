import { describe, expect, it } from 'vitest';
import type { Fact } from '../beneficiaries/facts.ts';
import { aDomicile, aWork, aYes } from '../testing/a-fact.ts';
import { anAssessment } from '../testing/an-assessment.ts';
import { someRules } from '../testing/some-rules.ts';
import { plainDate } from '../values/plain-date.ts';

const idle = aWork('unoccupied', '2023-06-14');
const home = aDomicile('2024-02-03');
const yes = aYes('2026-03-12');
const someDay = { earliest: plainDate('2023-01-02'), latest: plainDate('2025-01-01') };

describe('the examples of the house', () => {
  it.each<[string, Fact[], string, string | null]>([
    ['1: a yes, since the person said so', [idle, home, yes], 'yes', '2026-03-12'],
    ['2: the stay is too short', [idle, aDomicile('2026-05-02'), yes], 'no', '2026-11-02'],
    [
      '3: the end of the last job is not known',
      [aWork('unoccupied', '?', { from: someDay }), home, yes],
      'unclear',
      '2027-01-01',
    ],
    [
      '4: a short job is accepted',
      [idle, aWork('employed', '2025-05-05…2025-05-15'), home, yes],
      'yes',
      '2026-03-12',
    ],
    [
      '5: a long job is not',
      [
        aWork('unoccupied', '2023-06-14…2025-02-28'),
        aWork('employed', '2025-03-01…2025-09-30'),
        aWork('unoccupied', '2025-10-01'),
        home,
        yes,
      ],
      'no',
      '2027-10-01',
    ],
    ['6: outside', [idle, aDomicile('2020-01-01', { territoryId: null }), yes], 'no', null],
    [
      '7: the address at the CPAS counts',
      [idle, aDomicile('2026-01-08', { type: 'cpas_reference' }), yes],
      'yes',
      '2026-07-08',
    ],
  ])('%s', (_, facts, outcome, eligibleFrom) => {
    expect(anAssessment(facts)).toMatchObject({ outcome, eligibleFrom });
  });
});

describe('the days of an answer', () => {
  it.each<[string, Fact[], string | null, string | null, string | null]>([
    ['a yes without an end', [idle, home, yes], '2026-03-12', null, null],
    [
      'a yes from the day on which the last condition was met',
      [idle, home, aYes('2020-01-01')],
      '2025-06-14',
      null,
      null,
    ],
    [
      'a yes until the address ends',
      [idle, aDomicile('2024-02-03…2026-12-31'), yes],
      '2026-03-12',
      '2026-12-31',
      '2027-01-01',
    ],
    [
      'a yes until a paper ends',
      [aWork('unoccupied', '2023-06-14…2026-10-31'), home, yes],
      '2026-03-12',
      '2026-10-31',
      '2026-11-01',
    ],
    [
      'not yet, for the later of two conditions',
      [aWork('unoccupied', '2025-01-15'), aDomicile('2026-05-02'), yes],
      '2027-01-15',
      null,
      '2027-01-15',
    ],
    [
      'not yet, and never if nothing changes',
      [aWork('employed', '2020-01-01'), home, yes],
      null,
      null,
      null,
    ],
    [
      'not yet, then unclear, then yes',
      [aWork('unoccupied', '2024-11'), home, yes],
      '2026-11-30',
      null,
      '2026-11-01',
    ],
    [
      'a contract that ends, and nothing told of what follows',
      [
        aWork('unoccupied', '2020-01-01…2026-08-31'),
        aWork('employed', '2026-09-01…2026-10-09'),
        home,
        yes,
      ],
      null,
      null,
      '2026-10-10',
    ],
    [
      'a contract that ends within a time without work',
      [aWork('unoccupied', '2020-01-01'), aWork('employed', '2026-09-28…2026-10-09'), home, yes],
      '2026-10-10',
      null,
      '2026-10-10',
    ],
    ['unclear with no end to it', [home, yes], null, null, null],
    [
      'a no that becomes a doubt, since the address ended and nothing is told of after',
      [idle, aDomicile('2026-05-02…2026-09-30'), yes],
      null,
      null,
      '2026-11-02',
    ],
    [
      'beyond the years that are known',
      [aWork('unoccupied', '2199-06-01'), home, yes],
      null,
      null,
      null,
    ],
  ])('%s', (_, facts, eligibleFrom, eligibleUntil, changesOn) => {
    const on = facts.some(({ id }) => id.includes('2199')) ? '2199-06-02' : '2026-10-01';
    expect(anAssessment(facts, on)).toMatchObject({ eligibleFrom, eligibleUntil, changesOn });
  });
});

describe('what is missing', () => {
  it('is told for each condition, with the bounds and those who can prove it', () => {
    expect(anAssessment([aWork('unoccupied', '?', { from: someDay })]).missing).toEqual([
      {
        fact: 'work',
        unknown: 'since',
        from: '2023-01-02',
        until: '2025-01-01',
        decidedBy: '2024-10-01',
        issuers: ['c4', 'forem', 'cpas', 'career_record'],
      },
      {
        fact: 'domicile',
        unknown: 'all',
        from: null,
        until: null,
        decidedBy: '2026-04-01',
        issuers: ['municipality', 'cpas'],
      },
      {
        fact: 'voluntariness',
        unknown: 'all',
        from: null,
        until: null,
        decidedBy: null,
        issuers: ['person'],
      },
    ]);
  });

  it('is a beginning that decides on the day that it names, and not on the next', () => {
    for (const on of ['2026-10-01', '2026-02-28', '2028-02-29', '2026-03-01']) {
      const [missing] = anAssessment([], on).missing;
      const decided = missing?.decidedBy ?? '';
      expect(anAssessment([aWork('unoccupied', decided)], on).criteria[0]?.outcome).toBe('yes');
      const next = new Date(Date.parse(decided) + 86_400_000).toISOString().slice(0, 10);
      expect(anAssessment([aWork('unoccupied', next)], on).criteria[0]?.outcome).toBe('no');
    }
  });

  it('is nothing where the answer is sure', () => {
    expect(anAssessment([idle, home, yes]).missing).toEqual([]);
  });
});

describe('the smallest change', () => {
  it.each<[string, Fact[], unknown[]]>([
    [
      'is to wait, where time alone is missing',
      [idle, aDomicile('2026-05-02'), yes],
      [{ step: 'wait', until: '2026-11-02' }],
    ],
    [
      'is to wait for the later day, where two are missing',
      [aWork('unoccupied', '2025-01-15'), aDomicile('2026-05-02'), yes],
      [{ step: 'wait', until: '2027-01-15' }],
    ],
    ['is to say yes', [idle, home], [{ step: 'say_yes' }]],
    [
      'is to wait and to say yes',
      [idle, aDomicile('2026-05-02')],
      [{ step: 'wait', until: '2026-11-02' }, { step: 'say_yes' }],
    ],
    [
      'is to move in',
      [idle, aDomicile('2020-01-01', { territoryId: null }), yes],
      [{ step: 'move_in' }],
    ],
    ['is that a job ends', [aWork('employed', '2020-01-01'), home, yes], [{ step: 'work_ends' }]],
    [
      'is to tell since when',
      [aWork('unoccupied', '?'), home, yes],
      [{ step: 'tell', fact: 'work', unknown: 'since', decidedBy: '2024-10-01' }],
    ],
    [
      'from a yes, is more work than is tolerated',
      [idle, home, yes],
      [{ step: 'work_more', days: 31 }],
    ],
  ])('%s', (_, facts, steps) => {
    expect(anAssessment(facts).smallestChange).toEqual(steps);
  });
});

describe('an answer', () => {
  it('names its day, its territory and the version of its rules', () => {
    const { on, territoryId, rulesVersion } = anAssessment([]);
    expect([on, territoryId, rulesVersion]).toEqual(['2026-10-01', home.territoryId, 7]);
  });

  it('follows other thresholds', () => {
    const source = { title: 'Essai' };
    const { thresholds } = someRules();
    const rules = someRules({
      thresholds: { ...thresholds, monthsWithoutWork: { value: 40, source } },
    });
    const facts = [idle, home, yes];
    expect(anAssessment(facts, '2026-10-13', rules)).toMatchObject({
      outcome: 'no',
      eligibleFrom: '2026-10-14',
    });
    expect(anAssessment(facts, '2026-10-14', rules).outcome).toBe('yes');
  });

  it('names the facts that it used, and only those', () => {
    const long = aWork('employed', '2001-01-01…2010-12-31', { id: 'w-1' });
    const told = anAssessment([long, { ...idle, id: 'w-2' }, { ...home, id: 'd-1' }, yes]);
    expect(told.criteria.map(({ factsUsed }) => factsUsed).slice(0, 2)).toEqual([
      ['fact:w-2'],
      ['fact:d-1'],
    ]);
  });

  it('has a source for each of its findings, whatever was found', () => {
    const sources = anAssessment([]).criteria.map(({ source }) => source.title);
    expect(sources).toEqual(['Essai', 'Essai', 'Essai']);
  });
});
