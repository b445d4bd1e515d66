import { expect, it } from 'vitest';
import { territoryStates } from '../territories/territory-lifecycle.ts';
import { roundsRunIn } from './rounds-run-in.ts';

it('rounds of a region are run where people are accompanied: chosen, and not stopped', () => {
  expect(territoryStates.filter(roundsRunIn)).toEqual(['validated', 'active', 'under_review']);
});
