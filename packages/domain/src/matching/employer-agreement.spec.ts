import { expect, it } from 'vitest';
import { hasEmployerAgreed } from './employer-agreement.ts';

const moved = (to: 'presented' | 'accepted' | 'trial_visit') => ({ kind: 'moved', to }) as const;
const agreed = { kind: 'employer-agreed', to: 'accepted' } as const;

it.each([
  ['nothing noted', [moved('presented'), moved('accepted')], false],
  ['noted after the yes', [moved('accepted'), agreed], true],
  ['noted after the trial', [moved('accepted'), moved('trial_visit'), agreed], true],
  ['noted, then tried', [moved('accepted'), agreed, moved('trial_visit')], true],
  ['noted for a yes that was taken back', [moved('accepted'), agreed, moved('accepted')], false],
])('the employer has agreed, or not yet: %s', (_, history, expected) => {
  expect(hasEmployerAgreed(history)).toBe(expected);
});
