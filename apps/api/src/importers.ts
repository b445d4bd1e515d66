import type { Importer } from './platform/imports/importer.ts';

/** What can be imported, word by word: each is made by `defineImporter` in the folder of its word. */
export const importers: Importer[] = [];
