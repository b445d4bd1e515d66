import type { Schemas } from '@etabli/sdk';
import { expect, it } from 'vitest';
import { placeOf } from './workshop-words.ts';

type Row = Schemas['RoundPerson'];

const row = (standing: Row['standing'], state: Schemas['ProposalCard']['state']): Row =>
  ({ standing, proposal: { state, activity: { id: 'a', name: 'Repas' } } }) as Row;

it.each([
  ['a plan', 'placed', 'computed'],
  ['what somebody works on', 'placed', 'shortlisted'],
  ['what was told', 'held', 'presented'],
  ['a plan that a later round replaced', 'placed', 'superseded'],
] as const)('gives a place by %s', (_, standing, state) => {
  expect(placeOf(row(standing, state))?.name).toBe('Repas');
});

it.each([
  ['a no', 'placed', 'declined_by_person'],
  ['the employer’s no', 'held', 'declined_by_employer'],
  ['the end of its time', 'placed', 'expired'],
  ['leaving', 'placed', 'person_left'],
  ['leaving what was held', 'held', 'person_left'],
  ['a move by hand', 'unplaced', 'displaced'],
] as const)('gives none after %s', (_, standing, state) => {
  expect(placeOf(row(standing, state))).toBeUndefined();
});
