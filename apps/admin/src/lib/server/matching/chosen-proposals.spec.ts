import { describe, expect, it } from 'vitest';
import { chosenProposals } from './chosen-proposals.ts';

const id = '0b5f8e5e-8d1c-4a7e-9a51-1f0f3a6d2c11';

function ticked(...values: string[]): FormData {
  const form = new FormData();
  for (const value of values) {
    form.append('proposal', value);
  }
  return form;
}

describe('proposals that are ticked to be taken up together', () => {
  it('come each with the version that was seen', () => {
    expect(chosenProposals(ticked(`${id}:3`, `${id.replace('0b', '1c')}:1`))).toEqual([
      { id, version: 3 },
      { id: id.replace('0b', '1c'), version: 1 },
    ]);
  });

  it('are none where nothing was ticked, or something else was sent', () => {
    expect(chosenProposals(ticked())).toEqual([]);
    expect(chosenProposals(ticked('all', `${id}:`, `${id}:x`))).toEqual([]);
  });
});
