import type { InventedRegister } from './invented-register.ts';
import type { Nace } from './nace-codes.ts';
import { activityRows, addressRow, denominationRows, type Entity, enterpriseRow } from './rows.ts';

export type ExtractFile = { name: string; rows(): Iterable<string> };

export const headings = {
  enterprise:
    '"EnterpriseNumber","Status","JuridicalSituation","TypeOfEnterprise","JuridicalForm","JuridicalFormCAC","StartDate"\n',
  establishment: '"EstablishmentNumber","StartDate","EnterpriseNumber"\n',
  denomination: '"EntityNumber","Language","TypeOfDenomination","Denomination"\n',
  address:
    '"EntityNumber","TypeOfAddress","CountryNL","CountryFR","Zipcode","MunicipalityNL","MunicipalityFR","StreetNL","StreetFR","HouseNumber","Box","ExtraAddressInfo","DateStrikingOff"\n',
  contact: '"EntityNumber","EntityContact","ContactType","Value"\n',
  activity: '"EntityNumber","ActivityGroup","NaceVersion","NaceCode","Classification"\n',
  branch: '"Id","StartDate","EnterpriseNumber"\n',
};

export type Meta = { number: number; kind: 'full' | 'update'; day: string };

export const metaFile = ({ number, kind, day }: Meta): ExtractFile => ({
  name: 'meta.csv',
  rows: () => [
    '"Variable","Value"\n',
    `"SnapshotDate","${day}"\n"ExtractTimestamp","${day} 07:00:00"\n"ExtractType","${kind}"\n`,
    `"ExtractNumber","${number}"\n"Version","1.0.0"\n`,
  ],
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The codes with their words. Those of 2008 and 2003 are taken to be those of 2025: here, all is invented. */
export const codeFile = ({ all }: Nace): ExtractFile => ({
  name: 'code.csv',
  *rows() {
    yield '"Category","Code","Language","Description"\n';
    yield '"Classification","MAIN","FR","Activité principale"\n"Classification","SECO","FR","Activité secondaire"\n';
    for (const version of ['Nace2003', 'Nace2008', 'Nace2025']) {
      for (const { code, nationalTitles } of all) {
        if (/^\d+$/.test(code)) {
          yield `"${version}","${code}","FR",${quoted(nationalTitles.fr ?? '')}\n`;
          yield `"${version}","${code}","NL",${quoted(nationalTitles.nl ?? '')}\n`;
        }
      }
    }
  },
});

/** What an entity says in a file; nothing where it has nothing to say there. */
type RowsOf = (register: InventedRegister, entity: Entity, index: number) => string;

/** The rows of all enterprises, then of all establishments, each kind in the order of its numbers. */
function* ofAll(register: InventedRegister, heading: string, rowsOf: RowsOf): Generator<string> {
  yield heading;
  for (let index = 0; index < register.enterprises; index++) {
    yield rowsOf(register, 'enterprise', index);
  }
  for (let index = 0; index < register.establishments; index++) {
    yield rowsOf(register, 'establishment', index);
  }
}

/** Natural persons have no seat that is published. */
const addressRows: RowsOf = (register, entity, index) =>
  entity === 'enterprise' && register.isNatural[index] === 1
    ? ''
    : addressRow(register, entity, index);

const ownActivityRows: RowsOf = (register, entity, index) =>
  register.hasActivities(entity, index) ? activityRows(register, entity, index) : '';

function* establishmentRows(register: InventedRegister): Generator<string> {
  yield headings.establishment;
  for (let index = 0; index < register.establishments; index++) {
    const owner = register.enterpriseNumber(register.owner[index] as number);
    yield `"${register.establishmentNumber(index)}",01-04-2015,"${owner}"\n`;
  }
}

/** All files of a full extract, each told row by row. */
export const fullFiles = (
  register: InventedRegister,
  nace: Nace,
  number: number,
): ExtractFile[] => [
  metaFile({ number, kind: 'full', day: '30-09-2026' }),
  codeFile(nace),
  { name: 'enterprise.csv', rows: () => enterpriseRows(register) },
  { name: 'establishment.csv', rows: () => establishmentRows(register) },
  {
    name: 'denomination.csv',
    rows: () => ofAll(register, headings.denomination, denominationRows),
  },
  { name: 'address.csv', rows: () => ofAll(register, headings.address, addressRows) },
  contactFile(register),
  { name: 'activity.csv', rows: () => ofAll(register, headings.activity, ownActivityRows) },
  branchFile(register),
];

function* enterpriseRows(register: InventedRegister): Generator<string> {
  yield headings.enterprise;
  for (let index = 0; index < register.enterprises; index++) {
    yield enterpriseRow(register, index);
  }
}

const branchFile = (register: InventedRegister): ExtractFile => ({
  name: 'branch.csv',
  *rows() {
    yield headings.branch;
    for (let index = 0; index < register.enterprises; index += 265) {
      const id = String(9_000_006_000 + index).replace(/(\d)(\d{3})(\d{3})(\d{3})/, '$1.$2.$3.$4');
      yield `"${id}",01-09-1995,"${register.enterpriseNumber(index)}"\n`;
    }
  },
});

/** Means of contact of nobody: they are there so that it shows whether an importer leaves them out. */
const contactFile = (register: InventedRegister): ExtractFile => ({
  name: 'contact.csv',
  *rows() {
    yield headings.contact;
    for (let index = 0; index < register.enterprises; index += 3) {
      yield `"${register.enterpriseNumber(index)}","ENT","EMAIL","contact-${index}@exemple.invalid"\n`;
    }
  },
});
