import { plainDate } from '@etabli/domain/values/plain-date';
import type { Columns, ValuesOf } from '../../platform/imports/importer.ts';
import {
  asChoice,
  asChoices,
  asEmail,
  asNumber,
  asText,
  asTruth,
} from '../../platform/sheets/parse-cell.ts';
import { asDay, asDaySpan } from '../../platform/sheets/parse-day.ts';
import {
  channelChoices,
  domicileChoices,
  languageChoices,
  skillChoices,
  travelChoices,
  workKindChoices,
} from './choices.ts';

/** A day that has come, in a life: an older one is a slip of the pen. */
const pastDay = asDay({ mayBeFuture: false, notBefore: plainDate('1920-01-01') });
const pastSpan = asDaySpan({ mayBeFuture: false, notBefore: plainDate('1920-01-01') });
const anyDay = asDay({ notBefore: plainDate('2000-01-01') });
const hoursAWeek = asNumber({ minimum: 0.25, maximum: 48 });
const kind = asChoice(workKindChoices);

/** What a team's list may say of each person, and the headings that teams put above it. */
export const peopleColumns = {
  reference: {
    headings: ['n de dossier', 'numero de dossier', 'dossier', 'reference', 'file number'],
    parse: asText({ maximum: 40 }),
  },
  givenName: {
    headings: ['prenom', 'given name', 'first name'],
    parse: asText({ maximum: 120 }),
    isRequired: true,
  },
  familyName: {
    headings: ['nom', 'nom de famille', 'family name', 'last name'],
    parse: asText({ maximum: 120 }),
  },
  birthDate: {
    headings: ['date de naissance', 'naissance', 'ne le', 'nee le', 'birth date'],
    parse: pastDay,
  },
  phone: { headings: ['telephone', 'tel', 'gsm', 'phone'], parse: asText({ maximum: 31 }) },
  email: { headings: ['e mail', 'email', 'mail', 'courriel'], parse: asEmail },
  address: { headings: ['adresse', 'rue', 'address'], parse: asText({ maximum: 300 }) },
  zone: { headings: ['quartier', 'zone', 'neighbourhood'], parse: asText({ maximum: 120 }) },
  language: { headings: ['langue', 'language'], parse: asChoice(languageChoices) },
  channel: { headings: ['rencontre par', 'canal', 'met through'], parse: asChoice(channelChoices) },
  referredBy: {
    headings: ['envoye par', 'envoyee par', 'partenaire', 'referred by'],
    parse: asText(),
  },
  contactOn: { headings: ['premier contact', 'date de contact', 'first contact'], parse: pastDay },
  privacyNoticeOn: {
    headings: ['vie privee expliquee le', 'information vie privee', 'privacy notice'],
    parse: pastDay,
  },
  withoutWorkSince: {
    headings: ['sans travail depuis', 'sans emploi depuis', 'without work since'],
    parse: pastSpan,
  },
  workProofSeenOn: {
    headings: ['preuve sans travail vue le', 'preuve sans emploi vue le', 'work proof seen on'],
    parse: pastDay,
  },
  workProofUntil: {
    headings: ['preuve sans travail valable jusqu au', 'work proof valid until'],
    parse: anyDay,
  },
  domiciledSince: {
    headings: ['domicilie depuis', 'domiciliee depuis', 'habite depuis', 'domiciled since'],
    parse: pastSpan,
  },
  domicileType: {
    headings: ['type de domicile', 'kind of domicile'],
    parse: asChoice(domicileChoices),
  },
  domicileProofSeenOn: {
    headings: ['preuve de domicile vue le', 'domicile proof seen on'],
    parse: pastDay,
  },
  domicileProofUntil: {
    headings: ['preuve de domicile valable jusqu au', 'domicile proof valid until'],
    parse: anyDay,
  },
  volunteeredOn: {
    headings: ['volontaire depuis', 'volontariat', 'a dit oui le', 'volunteer since'],
    parse: pastDay,
  },
  statementSeenOn: {
    headings: ['declaration signee vue le', 'declaration vue le', 'statement seen on'],
    parse: pastDay,
  },
  listEntryOn: { headings: ['entree sur la liste', 'date d entree', 'list entry'], parse: pastDay },
  hoursLeast: { headings: ['heures minimum', 'heures min', 'hours from'], parse: hoursAWeek },
  hoursMost: {
    headings: ['heures maximum', 'heures max', 'heures souhaitees', 'hours up to'],
    parse: hoursAWeek,
  },
  travel: { headings: ['deplacement', 'mobilite', 'travels'], parse: asChoice(travelChoices) },
  wish1: { headings: ['envie 1', 'souhait 1', 'envie', 'wish 1'], parse: kind },
  wishWords: {
    headings: ['envie 1 en ses mots', 'en ses mots', 'wish 1 in own words'],
    parse: asText({ maximum: 300 }),
  },
  wish2: { headings: ['envie 2', 'souhait 2', 'wish 2'], parse: kind },
  wish3: { headings: ['envie 3', 'souhait 3', 'wish 3'], parse: kind },
  skills: { headings: ['savoir faire', 'competences', 'skills'], parse: asChoices(skillChoices) },
  workerEmail: {
    headings: ['accompagnement', 'accompagnateur', 'accompagnatrice', 'avec', 'guidance worker'],
    parse: asEmail,
  },
  isInvented: { headings: ['personne inventee', 'invented'], parse: asTruth },
} as const satisfies Columns;

export type PersonInRow = ValuesOf<typeof peopleColumns>;
