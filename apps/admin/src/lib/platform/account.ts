import type { Permission } from '@etabli/domain/access/permissions';
import type { Schemas } from '@etabli/sdk';

export type Account = Schemas['OwnAccount'];
export type HeldRole = Account['memberships'][number];

const writing: Permission[] = [
  'territories.create',
  'territories.move',
  'territories.correct',
  'programmes.publish',
  'activities.write',
  'non-competition.decide',
];

export function may(account: Account | null, permission: Permission): boolean {
  return account?.permissions.includes(permission) ?? false;
}

/** True for somebody who audits and changes nothing: their screens carry a mark. */
export function isReadingAuditor(account: Account): boolean {
  const audits = account.memberships.some(({ role }) => role === 'auditor');
  return audits && !writing.some((permission) => may(account, permission));
}
