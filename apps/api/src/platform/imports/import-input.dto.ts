import { z } from 'zod';
import { rowStatuses } from './importer.ts';

export const StartImportInput = z.object({
  kind: z.string().trim().min(1).max(40),
  fileName: z.string().trim().min(1).max(200),
  sheet: z.string().min(1).max(100).optional(),
});
export type StartImportInput = z.output<typeof StartImportInput>;

const version = z.int().min(1);

export const MapColumnsInput = z
  .strictObject({
    /** For each column of the list, its place in the file: 0 is A. What is left out is not read. */
    mapping: z.record(z.string().max(60), z.int().min(0).max(99)),
    version,
  })
  .meta({ id: 'MapColumnsInput' });
export type MapColumnsInput = z.output<typeof MapColumnsInput>;

export const MoveImportInput = z.strictObject({ version }).meta({ id: 'MoveImportInput' });
export type MoveImportInput = z.output<typeof MoveImportInput>;

const page = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const ListImportsInput = z.object({ kind: z.string().max(40).optional(), ...page });
export type ListImportsInput = z.output<typeof ListImportsInput>;

export const ListRowsInput = z.object({
  status: z.enum(rowStatuses as ['created', 'updated', 'unchanged', 'refused']).optional(),
  ...page,
});
export type ListRowsInput = z.output<typeof ListRowsInput>;
