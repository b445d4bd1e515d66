import { expect, it } from 'vitest';
import { chosenEvidence } from './chosen-evidence.ts';

it('names the proofs whose boxes are ticked, and no more than are sent at once', () => {
  expect(chosenEvidence({ 'evidence.a': 'yes', 'evidence.b': '', territory: 'yes' })).toEqual([
    'a',
  ]);
  const many = Object.fromEntries(
    Array.from({ length: 301 }, (_, index) => [`evidence.${index}`, 'yes']),
  );
  expect(chosenEvidence(many)).toHaveLength(300);
});
