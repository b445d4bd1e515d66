import type { ImportedChange } from './importer.ts';

/** What a person is shown of a value that a list changes. */
export const importedValue = (value: unknown): ImportedChange['after'] =>
  value === null || value === undefined
    ? null
    : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : JSON.stringify(value);
