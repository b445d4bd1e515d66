import { codeFile, type ExtractFile, headings, metaFile } from './extract-files.ts';
import type { InventedRegister } from './invented-register.ts';
import type { Nace } from './nace-codes.ts';
import { activityRows, addressRow, denominationRows, type Entity } from './rows.ts';

/** What happens to an entity in the update: about one in a hundred is touched. */
type Fate = 'stays' | 'ends' | 'changes';

/** Of a hundred enterprises that are touched, five end; with them, what they ran. */
const endsEvery = 20;

export function fateOf(register: InventedRegister, entity: Entity, index: number): Fate {
  if (entity === 'establishment') {
    const owner = register.owner[index] as number;
    if (fateOf(register, 'enterprise', owner) === 'ends') {
      return 'ends';
    }
    return register.isUpdated('establishment', index) ? 'changes' : 'stays';
  }
  if (!register.isUpdated('enterprise', index)) {
    return 'stays';
  }
  return register.diceFor('enterprise', index, 9).below(endsEvery) === 0 ? 'ends' : 'changes';
}

/** For ten establishments that are touched, one opens: beside that of the same index, and run by the same. */
const opens = (register: InventedRegister, index: number) =>
  register.diceFor('establishment', index, 8).below(10 * register.updatedOneIn) === 0 &&
  fateOf(register, 'enterprise', register.owner[index] as number) !== 'ends';

type RowsOf = (
  register: InventedRegister,
  entity: Entity,
  index: number,
  edition: number,
) => string;

function* fated(register: InventedRegister, entity: Entity, wanted: Fate[]): Generator<number> {
  const count = entity === 'enterprise' ? register.enterprises : register.establishments;
  for (let index = 0; index < count; index++) {
    if (wanted.includes(fateOf(register, entity, index))) {
      yield index;
    }
  }
}

function* openings(register: InventedRegister): Generator<number> {
  for (let index = 0; index < register.establishments; index++) {
    if (opens(register, index)) {
      yield index;
    }
  }
}

const goes: Fate[] = ['ends'];
const touched: Fate[] = ['ends', 'changes'];

/** The keys of what is deleted, in the file of that name. */
const deletions = (
  register: InventedRegister,
  [name, heading]: [name: string, heading: string],
  wanted: Partial<Record<Entity, Fate[]>>,
): ExtractFile => ({
  name: `${name}_delete.csv`,
  *rows() {
    yield `"${heading}"\n`;
    for (const index of fated(register, 'enterprise', wanted.enterprise ?? [])) {
      yield `"${register.enterpriseNumber(index)}"\n`;
    }
    for (const index of fated(register, 'establishment', wanted.establishment ?? [])) {
      yield `"${register.establishmentNumber(index)}"\n`;
    }
  },
});

/** All rows of what changed in that file, and of what opens. */
const insertions = (
  register: InventedRegister,
  [name, heading]: [name: string, heading: string],
  { of, rowsOf }: { of: Entity[]; rowsOf: RowsOf },
): ExtractFile => ({
  name: `${name}_insert.csv`,
  *rows() {
    yield heading;
    for (const entity of of) {
      for (const index of fated(register, entity, ['changes'])) {
        yield rowsOf(register, entity, index, 1);
      }
    }
    for (const index of openings(register)) {
      const later = register.establishmentNumber(index, true);
      yield rowsOf(register, 'establishment', index, 2).replaceAll(
        register.establishmentNumber(index),
        later,
      );
    }
  },
});

const establishmentRow: RowsOf = (register, _, index) => {
  const owner = register.enterpriseNumber(register.owner[index] as number);
  return `"${register.establishmentNumber(index)}",01-10-2026,"${owner}"\n`;
};

const both: Entity[] = ['enterprise', 'establishment'];
const nothing = (name: string, heading: string): ExtractFile => ({ name, rows: () => [heading] });

/** The files of the update that follows a full extract: what goes, then what comes. */
export const updateFiles = (
  register: InventedRegister,
  nace: Nace,
  number: number,
): ExtractFile[] => [
  metaFile({ number, kind: 'update', day: '01-10-2026' }),
  codeFile(nace),
  deletions(register, ['enterprise', 'EnterpriseNumber'], { enterprise: goes }),
  nothing('enterprise_insert.csv', headings.enterprise),
  deletions(register, ['establishment', 'EstablishmentNumber'], { establishment: goes }),
  insertions(register, ['establishment', headings.establishment], {
    of: [],
    rowsOf: establishmentRow,
  }),
  deletions(register, ['denomination', 'EntityNumber'], {
    enterprise: touched,
    establishment: touched,
  }),
  insertions(register, ['denomination', headings.denomination], {
    of: both,
    rowsOf: denominationRows,
  }),
  deletions(register, ['address', 'EntityNumber'], { enterprise: goes, establishment: touched }),
  insertions(register, ['address', headings.address], {
    of: ['establishment'],
    rowsOf: addressRow,
  }),
  nothing('contact_delete.csv', '"EntityNumber"\n'),
  nothing('contact_insert.csv', headings.contact),
  deletions(register, ['activity', 'EntityNumber'], {
    enterprise: touched,
    establishment: touched,
  }),
  insertions(register, ['activity', headings.activity], { of: both, rowsOf: activityRows }),
  nothing('branch_delete.csv', '"Id"\n'),
  nothing('branch_insert.csv', headings.branch),
];
