import { peopleImporter } from './beneficiaries/import/people-importer.ts';
import { activitiesImporter } from './non-competition/import/activities-importer.ts';
import { structuresImporter } from './non-competition/lists/structures-importer.ts';
import type { Importer } from './platform/imports/importer.ts';

/** The lists that can be imported, word by word. */
export const importers: Importer[] = [peopleImporter, activitiesImporter, structuresImporter];
