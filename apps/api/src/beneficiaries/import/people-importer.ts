import { defineImporter } from '../../platform/imports/define-importer.ts';
import { decidePerson } from './decide-person.ts';
import { loadKnownFiles, nameOf } from './known-files.ts';
import { peopleColumns } from './people-columns.ts';
import { writePeople } from './write-people.ts';

/** A team's list of people, as it kept it in a spreadsheet until now. */
export const peopleImporter = defineImporter({
  kind: 'people',
  subject: 'beneficiary',
  isFile: true,
  permission: 'beneficiaries.write',
  columns: peopleColumns,
  identityOf: (values) => values.reference?.toLowerCase() ?? nameOf(values),
  prepare: loadKnownFiles,
  decide: decidePerson,
  apply: writePeople,
});
