import type { Requirement } from './requirement.ts';

/** Transposition frame as described in the press — the local employment committee (CLE) is installed. */
export const committeeInstalled: Requirement = ({ territory }) => {
  const on = territory.committeeInstalledOn;
  return {
    outcome: on ? 'yes' : 'unclear',
    reason: on ? 'installed' : 'date-missing',
    params: on ? { on } : {},
    factsUsed: ['territory.committeeInstalledOn'],
  };
};
