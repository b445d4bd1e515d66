import type { FormValues } from '#lib/platform/form-values.ts';

/**
 * What is sent: everything at first, for the API knows what really changed. After a conflict, only
 * the fields that the person chose to keep as typed.
 */
export function keptFields<Typed extends object>(values: FormValues, typed: Typed): Partial<Typed> {
  if (!values.resolved) {
    return typed;
  }
  const kept = Object.entries(typed).filter(([field]) => values[`keep.${field}`] === 'yours');
  return Object.fromEntries(kept) as Partial<Typed>;
}
