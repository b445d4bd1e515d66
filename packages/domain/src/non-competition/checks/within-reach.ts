import { type Check, usedRows } from './check.ts';

/**
 * Proposed here — who is looked at: whoever has an establishment in the territory or so far around it,
 * and does something that is near enough. It weighs nothing by itself.
 */
export const withinReach: Check = ({ rows, counted, reachMetres, facts }) => ({
  level: null,
  reason: rows.length === 0 ? 'nobody' : 'found',
  params: { found: rows.length, struckOut: rows.length - counted.length, reachMetres },
  factsUsed: usedRows(rows),
  source: facts.rules.from.source,
});
