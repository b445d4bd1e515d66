import type { Permission } from '@etabli/domain/access/permissions';
import type { DerogationAnswer, DerogationState } from '@etabli/domain/eligibility/derogation';

/** A request is taken back by the team that may ask; whatever was granted, by those who may grant. */
export const permissionToAnswer = (
  to: DerogationAnswer,
  state: DerogationState | undefined,
): Permission =>
  to === 'withdrawn' && state === 'asked' ? 'eligibility.decide' : 'eligibility.derogate';
