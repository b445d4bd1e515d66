import type { ActivityState } from '@etabli/domain/activities/activity-lifecycle';
import { skillCodes, workKinds } from '@etabli/domain/beneficiaries/work-kinds';
import type { ClearanceDecision } from '@etabli/domain/non-competition/clearance';
import { plainDate } from '@etabli/domain/values/plain-date';
import { messagesFor } from '@etabli/messages';
import type { Columns, ValuesOf } from '../../platform/imports/importer.ts';
import { namedChoices } from '../../platform/sheets/named-choices.ts';
import {
  asChoice,
  asChoices,
  asNumber,
  asText,
  asTruth,
  asWholeNumber,
} from '../../platform/sheets/parse-cell.ts';
import { asDay } from '../../platform/sheets/parse-day.ts';
import { offerColumns } from './offer-columns.ts';

/** The states that a list may give a new activity; any other comes by an act of its own. */
type ListedState = Extract<
  ActivityState,
  'idea' | 'drafted' | 'cleared' | 'preparing' | 'trial' | 'open'
>;

const states: Record<string, ListedState> = {
  idée: 'idea',
  'en projet': 'drafted',
  décidée: 'cleared',
  'en préparation': 'preparing',
  'à l’essai': 'trial',
  ouverte: 'open',
};

const decisions: Record<string, ClearanceDecision> = {
  favorable: 'favourable',
  'favorable avec conditions': 'favourable_with_conditions',
  'avec conditions': 'favourable_with_conditions',
  ajournée: 'adjourned',
  défavorable: 'unfavourable',
};

const skills = asChoices(
  namedChoices(skillCodes, (language, skill) => messagesFor(language)(`work_skill_${skill}`)),
);
const kinds = asChoices(
  namedChoices(workKinds, (language, kind) => messagesFor(language)(`work_kind_${kind}`)),
);
const hoursAWeek = asNumber({ minimum: 0.25, maximum: 48 });
const day = asDay({ notBefore: plainDate('2000-01-01') });
const pastDay = asDay({ mayBeFuture: false, notBefore: plainDate('2000-01-01') });
const posts = (minimum: number) => asWholeNumber({ minimum, maximum: 1_000 });

/** What a team's list may say of each activity, and the headings that teams put above it. */
export const activityColumns = {
  code: { headings: ['code', 'code court', 'short name'], parse: asText({ maximum: 60 }) },
  name: {
    headings: ['activite', 'nom', 'activity', 'name'],
    parse: asText({ maximum: 160 }),
    isRequired: true,
  },
  purpose: {
    headings: ['a quoi elle sert', 'description', 'purpose'],
    parse: asText({ maximum: 2_000 }),
    isRequired: true,
  },
  workKinds: {
    headings: ['genres de travail', 'genre de travail', 'filiere', 'kinds of work'],
    parse: kinds,
    isRequired: true,
  },
  employer: { headings: ['employeur', 'employer'], parse: asText({ maximum: 160 }) },
  zone: { headings: ['quartier', 'zone', 'neighbourhood'], parse: asText({ maximum: 120 }) },
  isItinerant: { headings: ['itinerante', 'itinerant', 'moves about'], parse: asTruth },
  posts: {
    headings: ['postes', 'nombre de postes', 'places', 'posts'],
    parse: posts(0),
    isRequired: true,
  },
  minPosts: { headings: ['postes pour ouvrir', 'postes minimum', 'least posts'], parse: posts(1) },
  hoursLeast: { headings: ['heures minimum', 'heures min', 'hours from'], parse: hoursAWeek },
  hoursMost: {
    headings: ['heures maximum', 'heures max', 'heures', 'hours up to'],
    parse: hoursAWeek,
    isRequired: true,
  },
  neededSkills: {
    headings: ['savoir faire demandes', 'competences demandees', 'needed skills'],
    parse: skills,
  },
  trainableSkills: {
    headings: ['savoir faire a apprendre', 'competences a former', 'trainable skills'],
    parse: skills,
  },
  startsOn: { headings: ['debut', 'commence le', 'starts on'], parse: day },
  ...offerColumns,
  state: { headings: ['etat', 'statut', 'state'], parse: asChoice(states) },
  decision: {
    headings: ['decision du comite', 'decision', 'committee decision'],
    parse: asChoice(decisions),
  },
  decidedOn: { headings: ['decide le', 'date de la decision', 'decided on'], parse: pastDay },
  inForceFrom: { headings: ['en vigueur le', 'valable du', 'in force from'], parse: day },
  inForceUntil: { headings: ['valable jusqu au', 'fin de validite', 'in force until'], parse: day },
  conditions: { headings: ['conditions'], parse: asText({ maximum: 2_000 }) },
  motive: { headings: ['motif', 'motivation', 'reason'], parse: asText({ maximum: 2_000 }) },
  minutes: { headings: ['pv', 'reference du pv', 'minutes'], parse: asText({ maximum: 120 }) },
  isInvented: { headings: ['activite inventee', 'invented'], parse: asTruth },
} as const satisfies Columns;

export type ActivityInRow = ValuesOf<typeof activityColumns>;
