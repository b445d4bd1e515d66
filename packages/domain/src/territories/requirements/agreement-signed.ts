import type { Requirement } from './requirement.ts';

/** No official text found; proposed here — the agreement with the managing body is signed. */
export const agreementSigned: Requirement = ({ territory }) => {
  const on = territory.agreementSignedOn;
  return {
    outcome: on ? 'yes' : 'unclear',
    reason: on ? 'signed' : 'date-missing',
    params: on ? { on } : {},
    factsUsed: ['territory.agreementSignedOn'],
  };
};
