import { messagesFor } from '@etabli/messages';
import type { InventedPerson } from './people.ts';
import { writtenDay } from './written-day.ts';

const t = messagesFor('fr');
const languages: Record<string, string> = {
  fr: 'français',
  de: 'allemand',
  nl: 'néerlandais',
  en: 'anglais',
  ar: 'arabe',
  tr: 'turc',
};
const channels = {
  self: 'venue d’elle-même',
  outreach: 'porte à porte',
  partner: 'partenaire',
  portal: 'site',
  import: 'liste',
} as const;
const travelModes = {
  foot: 'à pied',
  bicycle: 'à vélo',
  public_transport: 'en bus',
  car: 'en voiture',
} as const;

const columns: [heading: string, cell: (person: InventedPerson) => string][] = [
  ['N° de dossier', ({ reference }) => reference],
  ['Prénom', ({ givenName }) => givenName],
  ['Nom', ({ familyName }) => familyName],
  ['Date de naissance', ({ birthDate }) => writtenDay(birthDate)],
  ['Téléphone', ({ phone }) => phone],
  ['Quartier', ({ zone }) => zone],
  ['Langue', ({ language }) => languages[language] ?? language],
  ['Rencontre par', ({ channel }) => channels[channel]],
  ['Premier contact', ({ contactOn }) => writtenDay(contactOn)],
  ['Sans travail depuis', ({ withoutWorkSince }) => writtenDay(withoutWorkSince)],
  ['Preuve sans travail vue le', (person) => seen(person)],
  ['Domicilié depuis', ({ domiciledSince }) => writtenDay(domiciledSince)],
  ['Preuve de domicile vue le', (person) => seen(person)],
  ['Volontaire depuis', ({ volunteeredOn }) => writtenDay(volunteeredOn)],
  ['Déclaration signée vue le', (person) => seen(person)],
  ['Entrée sur la liste', ({ listEntryOn }) => writtenDay(listEntryOn)],
  ['Heures minimum', ({ hours }) => String(hours[0]).replace('.', ',')],
  ['Heures maximum', ({ hours }) => String(hours[1]).replace('.', ',')],
  ['Déplacement', ({ travel }) => travelModes[travel]],
  ['Envie 1', (person) => wish(person, 0)],
  ['Envie 1, en ses mots', ({ wishes }) => wishes[0]?.words ?? ''],
  ['Envie 2', (person) => wish(person, 1)],
  ['Envie 3', (person) => wish(person, 2)],
  ['Savoir-faire', ({ skills }) => skills.map((skill) => t(`work_skill_${skill}`)).join(' / ')],
  // One in six, so that a worker of the demonstration has a pile of her own.
  [
    'Accompagnement',
    ({ reference }) =>
      Number(reference.slice(-4)) % 6 === 0 ? 'accompagnement@etabli.example' : '',
  ],
  ['Personne inventée', () => 'oui'],
];

const seen = ({ proofs, volunteeredOn }: InventedPerson): string =>
  proofs === 'seen' ? writtenDay(volunteeredOn) : '';

function wish({ wishes }: InventedPerson, rank: number): string {
  const wished = wishes[rank];
  return wished ? t(`work_kind_${wished.workKind}`) : '';
}

/** The list that a team would keep of these people in a spreadsheet: headings, then a row each. */
export function sheetOfPeople(people: readonly InventedPerson[]): string[][] {
  return [
    columns.map(([heading]) => heading),
    ...people.map((person) => columns.map(([, cell]) => cell(person))),
  ];
}
