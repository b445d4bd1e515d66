import { randomUUID } from 'node:crypto';
import type {
  Columns,
  DecidedRow,
  Decision,
  Importer,
  ImporterSpec,
  ImportRow,
  RowToApply,
  UnderstoodRow,
  ValuesOf,
} from './importer.ts';

type Decided<Of extends Columns, Draft> = {
  shown: DecidedRow;
  toApply: RowToApply<Of, Draft> | null;
};

function decided<Of extends Columns, Draft>(
  row: ImportRow<Of>,
  decision: Decision<keyof Of & string, Draft>,
): Decided<Of, Draft> {
  const base = { number: row.number, subjectId: null, changes: [], problems: [] };
  switch (decision.outcome) {
    case 'refuse':
      return {
        shown: { ...base, status: 'refused', problems: decision.problems },
        toApply: null,
      };
    case 'unchanged':
      return {
        shown: { ...base, status: 'unchanged', subjectId: decision.subjectId },
        toApply: null,
      };
    case 'create':
    case 'update': {
      const { outcome, draft, changes } = decision;
      const subjectId = outcome === 'update' ? decision.subjectId : randomUUID();
      const status = outcome === 'update' ? 'updated' : 'created';
      return {
        shown: { ...base, status, subjectId, changes },
        toApply: { row, outcome, subjectId, draft, changes },
      };
    }
  }
}

/** Makes an importer of what a word says of its lists. */
export function defineImporter<const Of extends Columns, Known, Draft>(
  spec: ImporterSpec<Of, Known, Draft>,
): Importer {
  const { kind, subject, isFile, permission, columns } = spec;
  return {
    kind,
    subject,
    ...(isFile ? { isFile } : {}),
    permission,
    columns,
    identityOf: (values) => spec.identityOf(values as ValuesOf<Of>),
    decideBatch: async (tx, understood: UnderstoodRow[], context) => {
      const rows = understood as ImportRow<Of>[];
      const known = await spec.prepare(tx, rows, context);
      const all = rows.map((row) => decided(row, spec.decide(row, known, context)));
      const toApply = all.flatMap((one) => one.toApply ?? []);
      return {
        rows: all.map(({ shown }) => shown),
        apply: async () => {
          if (toApply.length > 0) {
            await spec.apply(tx, toApply, context);
          }
        },
      };
    },
  };
}
