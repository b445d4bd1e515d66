import type { PromisesMade } from '@etabli/domain/activities/promises';
import { aClearance } from '@etabli/domain/testing/a-clearance';
import { plainDate } from '@etabli/domain/values/plain-date';
import { describe, expect, it } from 'vitest';
import type { ActivityRow } from '../../activities/activity.entity.ts';
import { nonePromised } from '../../activities/activity-promises.queries.ts';
import { rowDigest } from '../../platform/imports/row-digest.ts';
import { type ActivityInRow, activityColumns } from './activity-columns.ts';
import { decideActivity } from './decide-activity.ts';
import type { KnownActivity } from './known-activities.ts';

const context = { today: plainDate('2026-11-02') };
const nothingSaid = Object.fromEntries(
  Object.keys(activityColumns).map((key) => [key, undefined]),
) as unknown as ActivityInRow;

const aRow = (given: Partial<ActivityInRow> = {}): ActivityInRow => ({
  ...nothingSaid,
  code: 'atelier',
  name: 'Atelier',
  purpose: 'Réparer.',
  workKinds: ['repair'],
  posts: 4,
  hoursMost: 38,
  ...given,
});
const decided: Partial<ActivityInRow> = {
  decision: 'favourable',
  decidedOn: plainDate('2026-06-01'),
  motive: 'Personne ne le fait.',
};

const aKnown = (given: Partial<ActivityRow> = {}): KnownActivity => ({
  activity: {
    id: 'a-1',
    territoryId: 't-1',
    code: 'atelier',
    name: 'Atelier',
    purpose: 'Réparer.',
    workKinds: ['repair'],
    employerId: null,
    zone: null,
    isItinerant: false,
    posts: 4,
    minPosts: null,
    weeklyMinutesLeast: 2_280,
    weeklyMinutesMost: 2_280,
    skills: [],
    startsOn: null,
    offer: null,
    state: 'drafted',
    stateSince: plainDate('2026-01-01'),
    isDemonstration: false,
    importedDigest: null,
    version: 2,
    createdAt: new Date('2026-01-01T00:00:00Z'),
    ...given,
  },
  clearances: [],
  promises: nonePromised,
});

const decide = (row: ActivityInRow, ...known: KnownActivity[]) =>
  decideActivity(
    { number: 2, values: row },
    {
      byCode: new Map(known.map((one) => [one.activity.code, one])),
      byName: new Map(),
      employers: new Map(),
      zones: new Map([['hodimont', 'Hodimont']]),
      naceCodes: new Set(['43211', '43221', '81300']),
    },
    context,
  );

describe('a row about a new activity', () => {
  it.each<[string, Partial<ActivityInRow>, string]>([
    ['is a draft without a decision', {}, 'drafted'],
    ['is cleared by a decision in force', decided, 'cleared'],
    [
      'is a draft when its decision has run out',
      { ...decided, inForceUntil: plainDate('2026-11-01') },
      'drafted',
    ],
    [
      'is open when the list says so, with an employer',
      { ...decided, state: 'open', employer: 'Nous' },
      'open',
    ],
  ])('%s', (_, given, state) => {
    expect(decide(aRow(given))).toMatchObject({ outcome: 'create', draft: { toState: state } });
  });

  it('keeps each condition of the committee, a line each', () => {
    const row = aRow({
      ...decided,
      decision: 'favourable_with_conditions',
      conditions: '65 ans et plus\n600 heures par an',
    });
    expect(decide(row)).toMatchObject({
      draft: {
        decision: { conditions: [{ words: '65 ans et plus' }, { words: '600 heures par an' }] },
      },
    });
  });
});

describe('a row about a known activity', () => {
  it('says nothing new when nothing differs, or when it is the row of last time', () => {
    expect(decide(aRow(), aKnown()).outcome).toBe('unchanged');
    const corrected = aKnown({ posts: 9, importedDigest: rowDigest(aRow()) });
    expect(decide(aRow(), corrected).outcome).toBe('unchanged');
  });

  it('adds a decision once, and clears what was examined', () => {
    expect(decide(aRow(decided), aKnown())).toMatchObject({
      outcome: 'update',
      draft: { toState: 'cleared' },
    });
    const known = {
      ...aKnown({ state: 'cleared' }),
      clearances: [aClearance({ decidedOn: plainDate('2026-06-01') })],
    };
    expect(decide(aRow(decided), known).outcome).toBe('unchanged');
  });
});

describe('a row that cannot be taken', () => {
  const problemsOf = (row: ActivityInRow, ...known: KnownActivity[]) => {
    const decision = decide(row, ...known);
    return decision.outcome === 'refuse'
      ? decision.problems.map(({ column, code }) => `${column}: ${code}`)
      : decision.outcome;
  };

  it.each<[string, Partial<ActivityInRow>, string[]]>([
    [
      'needs more people than it has posts',
      { minPosts: 9 },
      ['minPosts: activities.least-above-posts'],
    ],
    [
      'ends its hours before they begin',
      { hoursLeast: 39 },
      ['hoursMost: activities.hours-out-of-order'],
    ],
    [
      'is open without a decision',
      { state: 'open' },
      ['state: non-competition.import-not-allowed'],
    ],
    [
      'opens without an employer',
      { ...decided, state: 'open' },
      ['employer: non-competition.import-employer-missing'],
    ],
    [
      'tells a decision without its day',
      { decision: 'favourable' },
      ['decidedOn: non-competition.import-day-missing'],
    ],
    [
      'tells a decision without its reason',
      { ...decided, motive: null },
      ['motive: non-competition.import-motive-missing'],
    ],
    [
      'has conditions that are not written',
      { ...decided, decision: 'favourable_with_conditions' },
      ['conditions: non-competition.conditions-missing'],
    ],
    [
      'lies in no zone of the territory',
      { zone: 'Ailleurs' },
      ['zone: beneficiaries.import-unknown-zone'],
    ],
  ])('%s', (_, given, expected) => {
    expect(problemsOf(aRow(given))).toEqual(expected);
  });

  it.each<[string, Partial<ActivityInRow>, Partial<PromisesMade>, string[]]>([
    [
      'has fewer posts than are taken',
      { posts: 1 },
      { signed: 2 },
      ['posts: activities.posts-promised'],
    ],
    [
      'names an employer nobody said yes to',
      { employer: 'Une autre entreprise' },
      { accepted: 1 },
      ['employer: activities.employer-promised'],
    ],
    [
      'moves the place of who has not answered',
      { zone: 'Hodimont' },
      { offered: 1 },
      ['null: non-competition.import-not-told'],
    ],
  ])('%s', (_, given, promised, expected) => {
    const promises = { ...nonePromised, ...promised };
    const known = aKnown({ employerId: 'e-1' });
    expect(problemsOf(aRow(given), { ...known, promises })).toEqual(expected);
    expect(problemsOf(aRow(given), known)).toBe('update');
  });
});
