import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NaceConversion } from '../../territories/check-terms.ts';
import { someCheckRules } from '../../testing/some-check-rules.ts';
import { divisionsToSearch } from './divisions-to-search.ts';
import { nearnessTo } from './nace-nearness.ts';

const source = { title: 'Essai' };
const conversions: NaceConversion[] = [
  { from: '2008', to: '2025', codes: { '45200': ['95310', '43211'], '10710': ['10711'] }, source },
  { from: '2003', to: '2008', codes: { '50200': ['45200'] }, source },
];
const rules = someCheckRules();
const search = (code: string) =>
  divisionsToSearch([{ version: '2025', code, share: 100 }], conversions, rules).map(
    ({ version, division }) => `${version}:${division}`,
  );

describe('where one looks for an activity', () => {
  it('is its division, and whatever became of it', () => {
    expect(search('10711')).toEqual(['2008:10', '2025:10']);
    expect(search('95310')).toEqual(['2003:50', '2008:45', '2025:95']);
  });

  it('is where a link leads, from either end', () => {
    expect(search('47792')).toEqual(['2025:38', '2025:47']);
    expect(search('38210')).toEqual(['2025:38', '2025:47']);
    expect(search('47110')).toEqual(['2025:47']);
  });

  it('leaves out nobody who is near', () => {
    const code = fc.constantFrom('45200', '10710', '50200', '43211', '95310', '38210', '47792');
    const version = fc.constantFrom('2003' as const, '2008' as const, '2025' as const);
    fc.assert(
      fc.property(code, code, version, (mine, theirs, edition) => {
        const draft = [{ version: '2025' as const, code: mine, share: 100 }];
        const near = nearnessTo(draft, conversions, rules)({ version: edition, code: theirs });
        if (near && near.nearness >= rules.from.value.candidate) {
          expect(search(mine)).toContain(`${edition}:${theirs.slice(0, 2)}`);
        }
      }),
    );
  });
});
