/** The ten words of the field, in order: each may lean on those before it, never on those after. */
export const words = [
  'territories',
  'calls',
  'beneficiaries',
  'eligibility',
  'needs',
  'activities',
  'non-competition',
  'matching',
  'contracts',
  'funding',
] as const;
