import {
  type ContactChannel,
  contactChannels,
  type TravelMode,
  travelModes,
} from '@etabli/domain/beneficiaries/beneficiary';
import { skillCodes, workKinds } from '@etabli/domain/beneficiaries/work-kinds';
import type { DomicileType } from '@etabli/domain/territories/eligibility-terms';
import { messagesFor } from '@etabli/messages';
import { namedChoices } from '../../platform/sheets/named-choices.ts';

export const workKindChoices = namedChoices(workKinds, (language, kind) =>
  messagesFor(language)(`work_kind_${kind}`),
);
export const skillChoices = namedChoices(skillCodes, (language, skill) =>
  messagesFor(language)(`work_skill_${skill}`),
);

const coded = <Code extends string>(codes: readonly Code[]): Record<string, Code> =>
  Object.fromEntries(codes.map((code) => [code, code])) as Record<string, Code>;

export const travelChoices: Record<string, TravelMode> = {
  'à pied': 'foot',
  marche: 'foot',
  'à vélo': 'bicycle',
  vélo: 'bicycle',
  'en bus': 'public_transport',
  bus: 'public_transport',
  'transports en commun': 'public_transport',
  'en voiture': 'car',
  voiture: 'car',
  ...coded(travelModes),
};

export const channelChoices: Record<string, ContactChannel> = {
  'venue d’elle-même': 'self',
  'venu de lui-même': 'self',
  spontané: 'self',
  'porte à porte': 'outreach',
  'aller vers': 'outreach',
  partenaire: 'partner',
  site: 'portal',
  liste: 'import',
  ...coded(contactChannels),
};

export const languageChoices: Record<string, string> = {
  français: 'fr',
  allemand: 'de',
  néerlandais: 'nl',
  anglais: 'en',
  arabe: 'ar',
  turc: 'tr',
  italien: 'it',
  espagnol: 'es',
  portugais: 'pt',
  russe: 'ru',
  ukrainien: 'uk',
  albanais: 'sq',
  ...coded(['fr', 'de', 'nl', 'en', 'ar', 'tr', 'it', 'es', 'pt', 'ru', 'uk', 'sq']),
};

export const domicileChoices: Record<string, DomicileType> = {
  inscrite: 'registered',
  inscrit: 'registered',
  domicile: 'registered',
  'adresse de référence': 'cpas_reference',
  cpas: 'cpas_reference',
  'absence temporaire': 'temporarily_absent',
  ...coded(['registered', 'cpas_reference', 'temporarily_absent'] as const),
};
