import type { InventedRegister } from './invented-register.ts';

export type Entity = 'enterprise' | 'establishment';

const numberOf = (register: InventedRegister, entity: Entity, index: number) =>
  entity === 'enterprise' ? register.enterpriseNumber(index) : register.establishmentNumber(index);

/** Legal forms of one thousand legal persons, as published for 2026; what is left is spread over others. */
const forms: [upTo: number, form: string, formInLaw: string][] = [
  [454, '610', ''],
  [573, '017', ''],
  [668, '070', ''],
  [734, '014', ''],
  [795, '015', '610'],
  [880, '016', ''],
  [1_000, '011', ''],
];

const twoDigits = (value: number) => String(value).padStart(2, '0');

export function enterpriseRow(register: InventedRegister, index: number): string {
  const number = register.enterpriseNumber(index);
  const dice = register.diceFor('enterprise', index, 5);
  const day = `${twoDigits(1 + dice.below(28))}-${twoDigits(1 + dice.below(12))}-${2026 - Math.floor(70 * (dice.below(1_000) / 1_000) ** 2)}`;
  if (register.isNatural[index] === 1) {
    return `"${number}","AC","000","1",,,${day}\n`;
  }
  const thrown = dice.below(1_000);
  const [, form, formInLaw] = forms.find(([upTo]) => thrown < upTo) ?? [0, '610', ''];
  return `"${number}","AC","000","2","${form}",${formInLaw === '' ? '' : `"${formInLaw}"`},${day}\n`;
}

const trades = ['Atelier', 'Maison', 'Comptoir', 'Services', 'Établissements', 'Groupe', 'Studio'];

/** Names that nobody bears: each says that it is invented. */
export function denominationRows(
  register: InventedRegister,
  entity: Entity,
  index: number,
  edition = 0,
): string {
  const number = numberOf(register, entity, index);
  const dice = register.diceFor(entity, index, edition);
  const trade = trades[dice.below(trades.length)] ?? '';
  const mark = edition === 0 ? '' : ' bis';
  if (entity === 'establishment') {
    return dice.chance(0.65)
      ? `"${number}","1","003","${trade} ""Fictif"", ${index}${mark}"\n`
      : '';
  }
  if (register.isNatural[index] === 1) {
    return `"${number}","0","001","Inventée${mark}, Personne ${index}"\n`;
  }
  const language = 1 + dice.below(2);
  let rows = `"${number}","${language}","001","${trade} Imaginaire ${index}${mark}"\n`;
  if (dice.chance(0.08)) {
    rows += `"${number}","${3 - language}","001","${trade} Denkbeeldig ${index}${mark}"\n`;
  }
  if (dice.chance(0.08)) {
    rows += `"${number}","${language}","002","IMA${index}"\n`;
  }
  if (dice.chance(0.1)) {
    rows += `"${number}","${language}","003","Chez l’Exemple ${index}"\n`;
  }
  return rows;
}

export function addressRow(
  register: InventedRegister,
  entity: Entity,
  index: number,
  edition = 0,
): string {
  const number = numberOf(register, entity, index);
  const { place, street, house } = register.address(entity, index, edition);
  const type = entity === 'enterprise' ? 'REGO' : 'BAET';
  return `"${number}","${type}",,,"${place.postcode}","${place.name}","${place.name}","${street}","${street}","${house}","","",\n`;
}

/** Each code for each group and each version that knows of it, which is why there are so many rows. */
export function activityRows(
  register: InventedRegister,
  entity: Entity,
  index: number,
  edition = 0,
): string {
  const number = numberOf(register, entity, index);
  const activities = register.activities(entity, index, edition);
  const dice = register.diceFor(entity, index, 1_000 + edition);
  const isOld = dice.chance(0.18);
  const ofTax = entity === 'enterprise' ? Math.ceil(activities.length * 0.57) : 0;
  const ofEmployers = entity === 'enterprise' && dice.chance(0.24) ? 2 : 0;
  let rows = '';
  activities.forEach(({ code, isMain }, place) => {
    const role = isMain ? 'MAIN' : 'SECO';
    const row = (group: string, version: string) =>
      `"${number}","${group}","${version}","${code}","${role}"\n`;
    rows += row('003', '2025') + row('003', '2008');
    if (isOld) {
      rows += row('003', '2003');
    }
    if (place < ofTax) {
      rows += row('001', '2025') + row('001', '2008');
    }
    if (place < ofEmployers) {
      rows += row('006', '2025') + row('006', '2008');
    }
  });
  return rows;
}
