import type { ActivityDraft } from '../non-competition/activity-draft.ts';
import type { CheckFacts, RegisterEstablishment } from '../non-competition/check-facts.ts';
import { plainDate } from '../values/plain-date.ts';
import { someCheckRules } from './some-check-rules.ts';

/** Verviers, the Place Verte: near enough for a test. */
export const placeVerte = { latitude: 50.5911, longitude: 5.8652 };

/** Small electrical work at people’s homes, for those over 65, against whom nothing speaks. */
export function aDraft(given: Partial<ActivityDraft> = {}): ActivityDraft {
  const on = plainDate('2026-10-01');
  return {
    codes: [{ version: '2025', code: '43211', share: 100 }],
    place: { kind: 'fixed', point: placeVerte },
    catchment: { kind: 'radius', metres: 5_000 },
    reachMetres: null,
    clientele: ['over_65'],
    prices: [
      {
        what: 'Remplacer une prise',
        unit: 'la pièce',
        cents: 25_00,
        market: [
          { cents: 24_00, from: 'Devis', on },
          { cents: 25_00, from: 'Site', on },
        ],
      },
    ],
    hoursPerYear: 600,
    solventPercent: 20,
    unmetNeed: [{ kind: 'refusal', days: null, from: 'Un électricien', on }],
    answers: [
      { question: 'municipal_service', answer: 'no', by: 'La commune', on },
      { question: 'public_contract', answer: 'no', by: 'La commune', on },
      { question: 'replaces_public_posts', answer: 'no', by: 'Un syndicat', on },
      { question: 'social_economy_offer', answer: 'no', by: 'Le CPAS', on },
    ],
    ...given,
  };
}

/** A place so many metres north of the Place Verte. */
export function metresNorth(metres: number) {
  return { ...placeVerte, latitude: placeVerte.latitude + metres / 111_195 };
}

/** An electrician a kilometre away, by its address, whose main activity it is. */
export function anEstablishment(given: Partial<RegisterEstablishment> = {}): RegisterEstablishment {
  return {
    number: '2000000001',
    enterpriseNumber: '0400000001',
    name: 'Essai',
    municipality: null,
    point: metresNorth(1_000),
    precision: 'address',
    activities: [{ version: '2025', code: '43211', role: 'MAIN' }],
    isInherited: false,
    ...given,
  };
}

/** An activity in Verviers, of which no class is found anywhere, and nobody within reach. */
export function someCheckFacts(given: Partial<CheckFacts> = {}): CheckFacts {
  const area = (name: string, inhabitants: number) => ({ name, inhabitants, classes: [] });
  return {
    on: plainDate('2026-11-01'),
    activity: aDraft(),
    territory: {
      setting: 'urban',
      municipalities: ['63079'],
      zones: [{ name: 'Centre', point: placeVerte }],
    },
    establishments: [],
    struckOut: [],
    counts: {
      territory: area('Essai', 10_000),
      district: area('Verviers', 290_000),
      region: area('Wallonie', 3_700_000),
    },
    lists: [],
    unread: { withoutActivity: 0, otherEditionOnly: 0, absentEditions: [] },
    conversions: [],
    extract: { number: 140, snapshotOn: plainDate('2026-10-05') },
    rules: someCheckRules(),
    rulesVersion: 1,
    ...given,
  };
}
