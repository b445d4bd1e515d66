import { describe, expect, it } from 'vitest';
import type { Fact } from '../../beneficiaries/facts.ts';
import { aDomicile, aWork, aYes } from '../../testing/a-fact.ts';
import { anAssessment } from '../../testing/an-assessment.ts';
import { plainDate } from '../../values/plain-date.ts';
import type { Assessment } from '../assessment.ts';
import { unprovedBeside } from '../decision.ts';
import { auditorReading } from './auditor-reading.ts';
import { auditorRecourse } from './auditor-recourse.ts';
import { personReading } from './person-reading.ts';
import { workerReading } from './worker-reading.ts';

const facts: Fact[] = [
  aWork('unoccupied', '2023-06-14', { id: 'w-1' }),
  aDomicile('2024-02-03', { id: 'd-1' }),
  aYes('2026-03-12', { id: 'v-1' }),
];
const from = plainDate('2026-09-01');
const until = plainDate('2027-03-31');
const later = plainDate('2027-06-30');
type Derogations = NonNullable<Assessment['derogations']>;
const excused: Derogations = [
  { id: 'x-2', condition: 'lives-in-territory', from, until: later },
  { id: 'x-1', condition: 'long-without-work', from, until },
];
const told = (given: Partial<Assessment>): Assessment => ({ ...anAssessment(facts), ...given });
const toPerson = (assessment: Assessment) =>
  personReading(assessment, { contact: { name: 'Zoé', phone: '087 00 00 00' } });
const linesOf = (assessment: Assessment, read: readonly Fact[] = facts) =>
  auditorReading(assessment, read).split('\n');

describe('a yes by derogation', () => {
  it('tells the person the day on which the first one ends, once', () => {
    const { facts: lines } = toPerson(told({ derogations: excused }));
    expect(lines.filter(({ key }) => key === 'eligibility_person_by_derogation')).toEqual([
      { key: 'eligibility_person_by_derogation', params: { until: { day: until } } },
    ]);
  });

  it.each<[string, Partial<Assessment>]>([
    ['the answer is not a yes', { outcome: 'no', derogations: excused }],
    ['nothing is excused', { derogations: [] }],
    ['nobody tells of one', {}],
  ])('tells the person of none where %s', (_, given) => {
    const { facts: lines } = toPerson(told(given));
    expect(lines.map(({ key }) => key)).not.toContain('eligibility_person_by_derogation');
  });

  it('tells the team each, with the fact that it stands in for', () => {
    expect(workerReading(told({ derogations: excused }), facts).derogations).toEqual([
      {
        key: 'eligibility_worker_by_derogation',
        params: { fact: 'domicile', until: { day: later } },
      },
      { key: 'eligibility_worker_by_derogation', params: { fact: 'work', until: { day: until } } },
    ]);
    expect(workerReading(told({}), facts).derogations).toEqual([]);
  });

  it('tells the auditor each by its days', () => {
    expect(linesOf(told({ derogations: excused })).slice(4, 6)).toEqual([
      'countsByDerogation=lives-in-territory id=x-2 days=[2026-09-01,2027-06-30]',
      'countsByDerogation=long-without-work id=x-1 days=[2026-09-01,2027-03-31]',
    ]);
  });

  it('needs no proof of the condition that is excused, and of the others', () => {
    expect(unprovedBeside([], from)).toEqual(['without_work', 'domicile', 'voluntariness']);
    expect(unprovedBeside([], from, excused)).toEqual(['voluntariness']);
    expect(unprovedBeside([], from, excused.slice(1))).toEqual(['domicile', 'voluntariness']);
  });
});

describe('what an auditor reads', () => {
  it('names what is not there', () => {
    const [first] = linesOf(
      told({ rulesVersion: null, eligibleFrom: null, eligibleUntil: null, changesOn: null }),
    );
    expect(first).toMatch(/ rules=none eligibleFrom=none eligibleUntil=none changesOn=none$/);
    const dated = told({
      rulesVersion: 7,
      eligibleFrom: from,
      eligibleUntil: until,
      changesOn: later,
    });
    expect(linesOf(dated)[0]).toMatch(
      / rules=7 eligibleFrom=2026-09-01 eligibleUntil=2027-03-31 changesOn=2027-06-30$/,
    );
  });

  it('shows the facts that were used and no other', () => {
    const beside = aWork('training', '2010-01-01', { id: 'w-0' });
    const read = linesOf(told({}), [...facts, beside]);
    expect(read.some((line) => line.includes('fact:w-0') || line.includes('=w-0'))).toBe(false);
    expect(read.some((line) => line.includes('w-1'))).toBe(true);
  });

  it('joins the facts of a condition, and its source', () => {
    const [trace] = anAssessment(facts).criteria;
    const source = { title: 'Appel', url: 'https://exemple.be/appel', readOn: '2026-11-01' };
    const given = (factsUsed: string[]) =>
      linesOf(
        told({
          criteria: trace
            ? [{ ...trace, factsUsed, source } as Assessment['criteria'][number]]
            : [],
        }),
      )[1];
    expect(given(['fact:w-1', 'fact:w-2'])).toContain(
      ' facts=fact:w-1,fact:w-2 source="Appel https://exemple.be/appel 2026-11-01"',
    );
    expect(given([])).toContain(' facts=none ');
  });
});

describe('what people did beside the rules, as an auditor reads it', () => {
  it('is a line for each derogation and each review', () => {
    expect(
      auditorRecourse({
        derogations: [
          {
            id: 'x-1',
            condition: 'long-without-work',
            state: 'granted',
            reason: 'Mois manquants',
            askedBy: { id: 'a-1' },
            askedUntil: '2027-06-30',
            from: '2026-09-01',
            until: '2027-03-31',
            answer: 'Accordée',
            answeredBy: { id: 'a-2' },
            withdrawnOn: '2027-01-15',
          },
        ],
        reviews: [
          {
            id: 'r-1',
            decisionId: 'c-1',
            askedOn: '2026-10-01',
            askBy: '2026-09-20',
            decideBy: '2026-10-31',
            outcome: 'changed',
            reasons: 'Un papier manquait',
            decidedBy: { id: 'a-3' },
          },
        ],
      }),
    ).toEqual([
      'derogation=x-1 condition=long-without-work state=granted days=[2026-09-01,2027-03-31] ' +
        'reason="Mois manquants" askedBy=a-1 askedUntil=2027-06-30 answer=Accordée answeredBy=a-2 ' +
        'withdrawnOn=2027-01-15',
      'review=r-1 decision=c-1 askedOn=2026-10-01 askBy=2026-09-20 decideBy=2026-10-31 ' +
        'outcome=changed reasons="Un papier manquait" decidedBy=a-3',
    ]);
  });

  it('says what nobody has told yet', () => {
    const asked = {
      id: 'x-1',
      condition: 'long-without-work',
      state: 'asked',
      reason: 'Motif',
      askedBy: null,
      askedUntil: '2027-06-30',
      from: null,
      until: '2027-03-31',
      answer: null,
      answeredBy: null,
      withdrawnOn: null,
    };
    const review = {
      id: 'r-1',
      decisionId: 'c-1',
      askedOn: '2026-10-01',
      askBy: null,
      decideBy: null,
      outcome: null,
      reasons: null,
      decidedBy: null,
    };
    const [first, second, third] = auditorRecourse({
      derogations: [asked, { ...asked, from: '2026-09-01', until: null }],
      reviews: [review],
    });
    expect(first).toBe(
      'derogation=x-1 condition=long-without-work state=asked days=none reason=Motif askedBy=none ' +
        'askedUntil=2027-06-30 answer=none answeredBy=none withdrawnOn=none',
    );
    expect(second).toContain(' days=none ');
    expect(third).toBe(
      'review=r-1 decision=c-1 askedOn=2026-10-01 askBy=none decideBy=none outcome=waits reasons=none ' +
        'decidedBy=none',
    );
    expect(auditorRecourse({ derogations: [], reviews: [] })).toEqual([]);
  });
});
