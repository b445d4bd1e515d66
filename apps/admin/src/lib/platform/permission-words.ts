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
  'audit.verify': 'access_permission_audit_verify',
  'platform.operate': 'access_permission_platform_operate',
} as const satisfies Record<Permission, string>;
