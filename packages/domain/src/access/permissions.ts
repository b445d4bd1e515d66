/**
 * What an account may be allowed to do, `word.verb`. Each route of the API asks for one of these.
 */
export const permissions = [
  'account.read-own',
  'territories.read',
  'territories.create',
  'territories.move',
  'territories.correct',
  'programmes.read',
  'programmes.publish',
  'beneficiaries.read',
  'beneficiaries.write',
  'eligibility.decide',
  'eligibility.derogate',
  'eligibility.review',
  'activities.read',
  'activities.write',
  'non-competition.read',
  'non-competition.decide',
  'matching.read',
  'matching.run',
  'matching.decide',
  'matching.read-region',
  'matching.run-region',
  'contracts.read',
  'contracts.record',
  'imports.read',
  'imports.run',
  'contracts.record-elsewhere',
  'audit.verify',
  'platform.operate',
] as const;
export type Permission = (typeof permissions)[number];
