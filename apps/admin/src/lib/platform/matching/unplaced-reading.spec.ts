import { type Language, languages } from '@etabli/messages/languages';
import type { Schemas } from '@etabli/sdk';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words-of.ts';
import { reasonLines } from './reason-words.ts';
import { unplacedAudit } from './unplaced-audit.ts';
import { unplacedReading } from './unplaced-reading.ts';

type Row = Schemas['RoundPerson'];
const activities = [
  { id: 'r', code: 'ressourcerie', name: 'Ressourcerie' },
  { id: 't', code: 'travaux', name: 'Petits travaux' },
  { id: 'c', code: 'chauffeur', name: 'Chauffeur' },
];
/** Someone who has waited 48 months, for posts of those who have waited 55 and more. */
const row: Row = {
  person: { id: 'p', reference: 'B-0007', givenName: 'Rosa', familyName: 'Lejeune' },
  standing: 'unplaced',
  waitingMonths: 48,
  language: 'fr',
  hours: { least: 1140, most: 1440 },
  proposal: null,
  open: ['r', 't'],
  reasons: [
    { code: 'all-posts-taken', params: { activities: 2, months: 55, own: 48 } },
    { code: 'fewer-posts-than-people', params: { posts: 3, people: 4 } },
    { code: 'travel-would-open', params: { mode: 'public_transport', opens: 1 } },
  ],
  left: [
    { activityId: 'r', cutOff: { kind: 'waited', months: 61 } },
    { activityId: 't', cutOff: { kind: 'waited', months: 55 } },
  ],
  removed: [
    {
      activityId: 'c',
      rule: 'within-reach',
      reason: 'too-far',
      params: { metres: 3_240, mode: 'foot', mostMetres: 2_000 },
    },
  ],
  leftCount: 2,
  removedCount: 1,
  criteria: [],
};
const read = (change: Partial<Row> = {}, language: Language = 'fr') => {
  const { first, label, rest } = unplacedReading({ ...row, ...change }, activities, language);
  const plain = (lines: string[]) => lines.map((line) => line.replaceAll('\u00A0', ' '));
  return { first: plain(first), label, rest: plain(rest) };
};
const because = (code: Row['reasons'][number]['code'], params = {}) =>
  read({ reasons: [{ code, params }], left: [], removed: [] });

describe('what a person reads who has no proposal', () => {
  it('is the answer, why, what would help, that the place stays, and where to disagree', () => {
    expect(read().first).toEqual([
      'Pas de proposition cette fois.',
      'Vous pouvez faire 2 activités. Les places vont à des gens qui attendent depuis 55 mois ou plus. Vous attendez depuis 48 mois.',
      'Si vous venez en bus ou en train, vous pouvez faire 1 activité de plus.',
      'Voulez-vous en parler ? Venez voir l’équipe.',
      'Votre place sur la liste reste la même.',
      'Nous cherchons encore.',
      'Vous n’êtes pas d’accord ? Dites-le à l’équipe. Une autre personne regarde.',
    ]);
  });

  it('opens to each activity: its waiting cut-off, or the rule that took it away', () => {
    expect(read().rest).toEqual([
      'Il y a 3 places pour 4 personnes ou plus.',
      'Ressourcerie : les places vont à des gens qui attendent depuis 61 mois ou plus.',
      'Petits travaux : les places vont à des gens qui attendent depuis 55 mois ou plus.',
      'Chauffeur : c’est à 3,2 km de chez vous. La règle dit 2 km au plus à pied.',
    ]);
  });

  it.each([
    ['post-has-more-hours', { offeredLeast: 2_280, wishedMost: 1_440 }, 'c’est 38 h par semaine'],
    [
      'post-has-fewer-hours',
      { offeredMost: 1_140, wishedLeast: 1_440 },
      '19 h par semaine au plus',
    ],
    ['skill-missing', { skill: 'sorting', missing: 2 }, 'ceci : Trier. Et 1 de plus.'],
    ['declined-before', {}, 'vous avez dit non'],
    ['not-open', {}, 'pas ouvert pour le moment'],
    ['not-cleared', {}, 'pas ouvert pour le moment'],
  ] as const)('%s is told in the person’s own figures', (reason, params, told) => {
    const removed = [{ activityId: 'c', rule: 'takes-people' as const, reason, params }];
    expect(read({ removed }).rest.at(-1)).toContain(told);
  });

  it.each([
    ['no-activity-left', 'Aucune activité n’est possible pour vous cette fois.'],
    ['paused', 'Vous êtes en pause.'],
    ['not-eligible', 'Une condition de la règle manquait ce jour-là.'],
    ['eligibility-unclear', 'Nous ne savons pas tout sur une condition.'],
    ['hours-to-ask', 'Nous ne savons pas combien d’heures vous voulez.'],
  ] as const)('%s is the answer in one breath', (code, told) => {
    expect(because(code).first[1]).toContain(told);
  });

  it('says of equal waits that there are too few posts', () => {
    const reasons = [{ code: 'all-posts-taken', params: { activities: 1, months: 48, own: 48 } }];
    expect(read({ reasons }).first[2]).toBe('À attente égale, il n’y a pas assez de places.');
  });

  it.each([
    [40, 'Sans elle, il fallait attendre depuis 40 mois.'],
    [0, 'Sans elle, il y avait une place libre.'],
  ])('says what a promise of before cost, by the own wait: %s months', (months, told) => {
    const params = { activity: 'r', months, own: 48 };
    const line = read({ reasons: [{ code: 'lock-in-the-way', params }] }).first.find((one) =>
      one.includes('promise'),
    );
    expect(line).toContain(told);
    expect(line).toContain('Vous attendez depuis 48 mois.');
  });

  it('says which posts were not there to be had', () => {
    const cutOff = { kind: 'held' as const };
    const { first, rest } = read({
      reasons: [
        { code: 'held-before-the-round', params: { activity: 'r' } },
        { code: 'would-not-open', params: { activity: 't', least: 4 } },
      ],
      left: [{ activityId: 'r', cutOff }],
      removed: [],
    });
    expect(first[1]).toBe('Là où le travail vous va, il manque des places.');
    expect(rest).toEqual([
      'Ressourcerie : les places étaient déjà données.',
      'Petits travaux : il faut 4 personnes ou plus pour commencer.',
    ]);
  });

  it('does not look for work for whoever takes a break, and keeps the place', () => {
    const { first } = read({ standing: 'excluded', reasons: [{ code: 'paused', params: {} }] });
    expect(first).toContain('Votre place sur la liste reste la même.');
    expect(first).not.toContain('Nous cherchons encore.');
  });

  it.each(languages)('keeps the first layer within sixty words (%s)', (language) => {
    const withoutOpening = row.reasons.filter(({ code }) => code !== 'travel-would-open');
    const words = read({ reasons: withoutOpening }, language).first.join(' ').split(/\s+/);
    expect(words.length).toBeLessThanOrEqual(60);
  });
});

describe('three readings of one trace', () => {
  it('tell the same figures to the person, the team and who audits', () => {
    const round = {
      number: 14,
      assessedOn: '2026-11-27',
      rulesVersion: 7,
      engine: '1.4.0',
      digest: 'sha256:ab',
    };
    const audit = unplacedAudit(row, { round, activities });
    expect(audit).toEqual([
      'verdict=unplaced person=B-0007 months=48 round=14 on=2026-11-27 rules=7 engine=1.4.0 input=sha256:ab',
      'reason=all-posts-taken activities=2 months=55 own=48',
      'reason=fewer-posts-than-people posts=3 people=4',
      'reason=travel-would-open mode=public_transport opens=1',
      'activity=ressourcerie cut-off=waited months=61',
      'activity=travaux cut-off=waited months=55',
      'activity=chauffeur rule=within-reach reason=too-far metres=3240 mode=foot mostMetres=2000',
    ]);
    const { first, rest } = read();
    const team = reasonLines(row.reasons, wordsOf('fr'), activities).join(' ');
    for (const figure of ['55', '48']) {
      expect([first.join(' '), team, audit.join(' ')].every((it) => it.includes(figure))).toBe(
        true,
      );
    }
    expect([...first, ...rest, ...audit].join(' ')).not.toMatch(/Rosa|Lejeune/);
  });
});
