import { z } from 'zod';
import { params } from '../http/verdict.dto.ts';
import { importStates } from './import-lifecycle.ts';
import { rowStatuses } from './importer.ts';

const count = z.int();
const counts = z
  .object({ created: count, updated: count, unchanged: count, refused: count })
  .meta({ id: 'ImportCounts' });

const problem = z.object({ code: z.string(), params }).meta({ id: 'ImportProblem' });

export const ImportRowView = z
  .object({
    id: z.string(),
    kind: z.string(),
    state: z.enum(importStates as [string, ...string[]]),
    problem: problem.nullable(),
    fileName: z.string(),
    fileSize: z.int(),
    /** Rows under the headings; null until they were counted. */
    total: z.int().nullable(),
    /** What was decided in the check, or done so far. */
    counts,
    requestedBy: z.object({ name: z.string().nullable(), role: z.string() }),
    requestedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    version: z.int(),
  })
  .meta({ id: 'ImportRow' });
export type ImportRowView = z.output<typeof ImportRowView>;

export const ImportListView = z
  .object({ items: z.array(ImportRowView), next: z.string().nullable() })
  .meta({ id: 'ImportList' });
export type ImportListView = z.output<typeof ImportListView>;

const form = z.object({
  format: z.enum(['csv', 'xlsx']),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
});

export const ImportView = z
  .object({
    ...ImportRowView.shape,
    form,
    headingRow: z.int(),
    headings: z.array(
      z.object({
        index: z.int(),
        letters: z.string(),
        heading: z.string(),
        samples: z.array(z.string()),
      }),
    ),
    /** The columns that this kind of list has; `place` is that of the file which answers it. */
    columns: z.array(
      z.object({ key: z.string(), isRequired: z.boolean(), place: z.int().nullable() }),
    ),
    missing: z.array(z.string()),
    moves: z.array(z.enum(importStates as [string, ...string[]])),
  })
  .meta({ id: 'Import' });
export type ImportView = z.output<typeof ImportView>;

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const ImportedRowsView = z
  .object({
    items: z.array(
      z.object({
        number: z.int(),
        status: z.enum(rowStatuses as ['created', ...string[]]),
        /** False while it is only foreseen. */
        isApplied: z.boolean(),
        /** The row’s words, place by place; null when they are not kept. */
        cells: z.array(z.string()).nullable(),
        problems: z.array(z.object({ column: z.string().nullable(), code: z.string(), params })),
        changes: z.array(z.object({ field: z.string(), before: value, after: value })),
        subjectId: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'ImportedRows' });
export type ImportedRowsView = z.output<typeof ImportedRowsView>;
