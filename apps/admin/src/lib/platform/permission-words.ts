import type { Permission } from '@etabli/domain/access/permissions';

/** What each permission allows, as a sentence for the person who has it. */
export const permissionKeys = {
  'account.read-own': 'access_permission_account_read_own',
  'territories.read': 'access_permission_territories_read',
  'territories.create': 'access_permission_territories_create',
  'territories.move': 'access_permission_territories_move',
  'territories.correct': 'access_permission_territories_correct',
  'programmes.read': 'access_permission_programmes_read',
  'programmes.publish': 'access_permission_programmes_publish',
  'beneficiaries.read': 'access_permission_beneficiaries_read',
  'beneficiaries.write': 'access_permission_beneficiaries_write',
  'eligibility.decide': 'access_permission_eligibility_decide',
  'activities.read': 'access_permission_activities_read',
  'activities.write': 'access_permission_activities_write',
  'non-competition.read': 'access_permission_non_competition_read',
  'non-competition.decide': 'access_permission_non_competition_decide',
  'matching.read': 'access_permission_matching_read',
  'matching.run': 'access_permission_matching_run',
  'matching.decide': 'access_permission_matching_decide',
  'contracts.read': 'access_permission_contracts_read',
  'contracts.record': 'access_permission_contracts_record',
  'imports.read': 'access_permission_imports_read',
  'imports.run': 'access_permission_imports_run',
  'contracts.record-elsewhere': 'access_permission_contracts_record_elsewhere',
  'audit.verify': 'access_permission_audit_verify',
  'platform.operate': 'access_permission_platform_operate',
} as const satisfies Record<Permission, string>;
