import { describe, expect, it } from 'vitest';
import type { DomicileFact } from '../../beneficiaries/facts.ts';
import type { EligibilityTerms } from '../../territories/eligibility-terms.ts';
import { aDomicile } from '../../testing/a-fact.ts';
import { anAssessment, outcomeOfDomicile } from '../../testing/an-assessment.ts';
import { someRules } from '../../testing/some-rules.ts';
import { someTerms } from '../../testing/some-terms.ts';

const source = { title: 'Essai' };
const elsewhere = (dates: string, given: Partial<DomicileFact> = {}) =>
  aDomicile(dates, { territoryId: null, zone: null, ...given });
const otherTerritory = (dates: string) =>
  aDomicile(dates, { territoryId: '99999999-9999-4999-8999-999999999999' });
const by = (given: Partial<EligibilityTerms>) => someRules({ eligibility: someTerms(given) });

describe('at least 6 months in the territory', () => {
  it.each<[string, string, string, string]>([
    ['the day before the number comes round', '2026-05-02', '2026-11-01', 'no too-short'],
    ['the day on which it does', '2026-05-02', '2026-11-02', 'yes since'],
    ['the day after', '2026-05-02', '2026-11-03', 'yes since'],
    ['from 31 August, on the last of February', '2025-08-31', '2026-02-28', 'yes since'],
    ['from 31 August, a day before', '2025-08-31', '2026-02-27', 'no too-short'],
    ['from 31 August, to a leap February', '2023-08-31', '2024-02-28', 'no too-short'],
    ['from 31 August, on a leap day', '2023-08-31', '2024-02-29', 'yes since'],
    ['from 30 August, on a leap day', '2023-08-30', '2024-02-29', 'yes since'],
    ['from a leap day', '2024-02-29', '2024-08-29', 'yes since'],
    ['from a leap day, a day before', '2024-02-29', '2024-08-28', 'no too-short'],
    ['over the turn of a year', '2025-10-15', '2026-04-15', 'yes since'],
    ['on the first day itself', '2026-10-01', '2026-10-01', 'no too-short'],
    ['after ten years', '2016-02-03', '2026-10-01', 'yes since'],
  ])('asks the calendar: %s', (_, since, on, told) => {
    expect(outcomeOfDomicile([aDomicile(since)], on)).toBe(told);
  });
});

describe('where a person has lived', () => {
  it.each<[string, DomicileFact[], string]>([
    ['nothing is told', [], 'unclear nothing-told'],
    ['elsewhere', [elsewhere('2010-01-01')], 'no elsewhere'],
    ['abroad', [elsewhere('2010-01-01', { country: 'FR' })], 'no abroad'],
    ['in another territory', [otherTerritory('2010-01-01')], 'no other-territory'],
    [
      'here, after elsewhere',
      [elsewhere('2010-01-01…2026-03-31'), aDomicile('2026-04-01')],
      'yes since',
    ],
    [
      'here, after elsewhere, a day short',
      [elsewhere('2010-01-01…2026-04-01'), aDomicile('2026-04-02')],
      'no too-short',
    ],
    [
      'here once, and gone',
      [aDomicile('2010-01-01…2026-05-31'), elsewhere('2026-06-01')],
      'no elsewhere',
    ],
    [
      'here, gone, and back',
      [
        aDomicile('2010-01-01…2025-12-31'),
        elsewhere('2026-01-01…2026-06-30'),
        aDomicile('2026-07-01'),
      ],
      'no too-short',
    ],
    [
      'here in two zones',
      [aDomicile('2026-01-01…2026-06-30'), aDomicile('2026-07-01', { zone: 'Bas-Essai' })],
      'yes since',
    ],
    [
      'here until a day that is past, nothing since',
      [aDomicile('2010-01-01…2026-08-31')],
      'unclear now-unknown',
    ],
    [
      'nothing is told of two months',
      [aDomicile('2026-01-01…2026-05-31'), aDomicile('2026-08-01')],
      'unclear gap',
    ],
    [
      'nothing is told of months long past',
      [aDomicile('2020-01-01…2020-05-31'), aDomicile('2021-01-01')],
      'yes since',
    ],
    [
      'two addresses at once',
      [aDomicile('2020-01-01'), elsewhere('2024-01-01')],
      'unclear two-addresses',
    ],
    [
      'two addresses at once, both here',
      [aDomicile('2020-01-01'), aDomicile('2024-01-01')],
      'yes since',
    ],
    ['since a month that is long enough ago', [aDomicile('2026-03')], 'yes since'],
    ['since a month that may be long enough ago', [aDomicile('2026-04')], 'unclear since-unknown'],
    ['since a month that is too recent', [aDomicile('2026-05')], 'no too-short'],
    ['nobody knows since when', [aDomicile('?')], 'unclear since-unknown'],
    ['gone, nobody knows when', [aDomicile('2020-01-01…?')], 'unclear may-live-elsewhere'],
    [
      'from tomorrow on',
      [elsewhere('2020-01-01…2026-10-01'), aDomicile('2026-10-02')],
      'no elsewhere',
    ],
    [
      'gone from tomorrow on',
      [aDomicile('2020-01-01…2026-10-01'), elsewhere('2026-10-02')],
      'yes since',
    ],
    [
      'gone since today',
      [aDomicile('2020-01-01…2026-09-30'), elsewhere('2026-10-01')],
      'no elsewhere',
    ],
    [
      'at the CPAS, long enough',
      [aDomicile('2026-01-08', { type: 'cpas_reference' })],
      'yes since',
    ],
    [
      'at the CPAS, not long enough',
      [aDomicile('2026-06-08', { type: 'cpas_reference' })],
      'no too-short',
    ],
    [
      'at the CPAS of another place',
      [elsewhere('2020-01-08', { type: 'cpas_reference' })],
      'no elsewhere',
    ],
    [
      'from the CPAS to a home',
      [aDomicile('2026-01-08…2026-08-31', { type: 'cpas_reference' }), aDomicile('2026-09-01')],
      'yes since',
    ],
    [
      'away for a time, and still registered',
      [aDomicile('2020-01-01'), aDomicile('2026-08-01…2026-10-31', { type: 'temporarily_absent' })],
      'yes since',
    ],
  ])('%s', (_, facts, told) => {
    expect(outcomeOfDomicile(facts)).toBe(told);
  });
});

describe('what counts as a stay is a rule', () => {
  const twoZones = [
    aDomicile('2026-01-01…2026-06-30'),
    aDomicile('2026-07-01', { zone: 'Bas-Essai' }),
  ];
  const twoTerritories = [otherTerritory('2020-01-01…2026-06-30'), aDomicile('2026-07-01')];
  const atCpas = [aDomicile('2020-01-08', { type: 'cpas_reference' })];
  const absent = [
    aDomicile('2020-01-01'),
    aDomicile('2026-08-01…2026-10-31', { type: 'temporarily_absent' }),
  ];
  const cpas = (value: 'counts' | 'does_not_count' | 'unclear') => ({
    domicileTypes: { ...someTerms().domicileTypes, cpas_reference: { value, source } },
  });
  const absence = (value: 'counts' | 'does_not_count' | 'unclear') => ({
    domicileTypes: { ...someTerms().domicileTypes, temporarily_absent: { value, source } },
  });
  const not = { value: false, source };
  it.each<[string, DomicileFact[], Partial<EligibilityTerms>, string]>([
    ['a move inside begins anew', twoZones, { movesWithinCount: not }, 'no too-short'],
    [
      'a move inside of long ago',
      [aDomicile('2019-01-01…2020-06-30'), aDomicile('2020-07-01')],
      { movesWithinCount: not },
      'yes since',
    ],
    [
      'a move inside, some day of a month',
      [aDomicile('2019-01-01…2026-04'), aDomicile('2026-04')],
      { movesWithinCount: not },
      'unclear since-unknown',
    ],
    ['months in another territory do not count', twoTerritories, {}, 'no too-short'],
    [
      'months in another territory count',
      twoTerritories,
      { otherTerritoriesCount: { value: true, source } },
      'yes since',
    ],
    [
      'they count, but the person lives there',
      [otherTerritory('2020-01-01')],
      { otherTerritoriesCount: { value: true, source } },
      'no other-territory',
    ],
    [
      'they count, but a month elsewhere lies between',
      [
        otherTerritory('2020-01-01…2026-05-31'),
        elsewhere('2026-06-01…2026-06-30'),
        aDomicile('2026-07-01'),
      ],
      { otherTerritoriesCount: { value: true, source } },
      'no too-short',
    ],
    [
      'the address at the CPAS does not count',
      atCpas,
      cpas('does_not_count'),
      'no type-not-counted',
    ],
    [
      'the address at the CPAS is left to a person',
      atCpas,
      cpas('unclear'),
      'unclear type-unclear',
    ],
    [
      'the address at the CPAS was left to a person, long before',
      [aDomicile('2018-01-08…2019-12-31', { type: 'cpas_reference' }), aDomicile('2020-01-01')],
      cpas('unclear'),
      'yes since',
    ],
    ['a time away does not count', absent, absence('does_not_count'), 'no type-not-counted'],
    [
      'a time away that is over begins anew',
      [aDomicile('2020-01-01'), aDomicile('2026-05-01…2026-06-30', { type: 'temporarily_absent' })],
      absence('does_not_count'),
      'no too-short',
    ],
  ])('%s', (_, facts, given, told) => {
    expect(outcomeOfDomicile(facts, '2026-10-01', by(given))).toBe(told);
  });
});

describe('the finding about the domicile', () => {
  it('tells since when, for how long, at which kind of address, and from when it is a yes', () => {
    const { criteria, eligibleFrom } = anAssessment([aDomicile('2026-05-02')]);
    expect(criteria[1]?.params).toEqual({
      since: '2026-05-02',
      from: '2026-11-02',
      months: 4,
      threshold: 6,
      type: 'registered',
      zone: 'Haut-Essai',
      moves: 'count',
    });
    expect(eligibleFrom).toBeNull();
  });

  it('does not tell from when, where the person is known to leave before', () => {
    const { criteria } = anAssessment([aDomicile('2026-05-02…2026-10-31')]);
    expect(criteria[1]?.params).not.toHaveProperty('from');
  });
});
