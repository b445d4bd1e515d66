import { type Check, type CheckFinding, usedRows } from './check.ts';

/**
 * Proposed here — who is looked at: whoever has an establishment in the territory or so far around it,
 * and does something that is near enough. It weighs nothing by itself; but where the extract has no code
 * of the edition in which the activity is written, that nobody was found says nothing.
 */
export const withinReach: Check = ({ rows, counted, reachMetres, facts }): CheckFinding => {
  const { rules, unread } = facts;
  const [edition] = unread.absentEditions;
  const base = { factsUsed: usedRows(rows), source: rules.from.source };
  if (rows.length === 0 && edition !== undefined) {
    return { level: 'unclear', reason: 'edition-absent', params: { edition }, ...base };
  }
  return {
    level: null,
    reason: rows.length === 0 ? 'nobody' : 'found',
    params: { found: rows.length, struckOut: rows.length - counted.length, reachMetres },
    ...base,
  };
};
