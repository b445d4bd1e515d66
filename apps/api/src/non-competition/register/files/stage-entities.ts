import { firstEstablishment, isField, readDay, readNumber } from './read-fields.ts';
import { rowByRow, type StagedFile } from './staged-file.ts';

const bytesOf = (value: string) => new TextEncoder().encode(value);
const naturalPerson = bytesOf('1');
const ofEstablishment = bytesOf('BAET');

export const enterprises: StagedFile = {
  name: 'enterprise',
  table: 'in_enterprises',
  columns: ['EnterpriseNumber', 'TypeOfEnterprise', 'JuridicalForm'],
  begin: (out) =>
    rowByRow((row) => {
      out.tenDigits(readNumber(row, 0)).flag(isField(row, 1, naturalPerson));
      out.field(row.bytes, row.start(2), row.end(2)).endRow();
    }),
};

export const establishments: StagedFile = {
  name: 'establishment',
  table: 'in_establishments',
  columns: ['EstablishmentNumber', 'EnterpriseNumber', 'StartDate'],
  begin: (out) =>
    rowByRow((row) => {
      out.tenDigits(readNumber(row, 0)).tenDigits(readNumber(row, 1));
      const day = readDay(row, 2);
      (day === 0 ? out.none() : out.day(day)).endRow();
    }),
};

const columns = [
  'EntityNumber',
  'TypeOfAddress',
  'Zipcode',
  'MunicipalityFR',
  'MunicipalityNL',
  'StreetFR',
  'StreetNL',
  'HouseNumber',
] as const;

/** Where establishments are; seats answer no question of ours. French where there is some. */
export const addresses: StagedFile = {
  name: 'address',
  table: 'in_addresses',
  columns,
  begin: (out) =>
    rowByRow((row) => {
      const number = readNumber(row, 0);
      if (number < firstEstablishment || !isField(row, 1, ofEstablishment)) {
        return;
      }
      out.tenDigits(number).field(row.bytes, row.start(2), row.end(2));
      for (const french of [3, 5]) {
        const column = row.end(french) > row.start(french) ? french : french + 1;
        out.field(row.bytes, row.start(column), row.end(column));
      }
      out.field(row.bytes, row.start(7), row.end(7)).endRow();
    }),
};

export const codes: StagedFile = {
  name: 'code',
  table: 'in_codes',
  columns: ['Category', 'Code', 'Language', 'Description'],
  begin: (out) =>
    rowByRow((row) => {
      for (const column of [0, 1, 2, 3]) {
        out.field(row.bytes, row.start(column), row.end(column));
      }
      out.endRow();
    }),
};

/** The keys of what goes before an update brings what comes. */
export const gone = (name: string, key: string): StagedFile => ({
  name,
  table: `gone_${name}`,
  columns: [key],
  begin: (out) =>
    rowByRow((row) => {
      out.tenDigits(readNumber(row, 0)).endRow();
    }),
});
