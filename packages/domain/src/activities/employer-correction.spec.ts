import { describe, expect, it } from 'vitest';
import { rewrittenUnder } from './employer-correction.ts';
import type { PromisesMade } from './promises.ts';

const before = {
  name: 'Ateliers du Centre',
  enterpriseNumber: '0403019261',
  kind: 'employment_enterprise',
} as const;
const nobody: PromisesMade = { offered: 0, accepted: 0, signed: 0 };

type Sheet = Parameters<typeof rewrittenUnder>[0]['before'];
const under = (given: Partial<Sheet>, promises: Partial<PromisesMade>, from: Sheet = before) =>
  rewrittenUnder({ before: from, after: { ...from, ...given } }, { ...nobody, ...promises });

describe('the sheet of an employer', () => {
  it.each<[string, Partial<Sheet>]>([
    ['another name', { name: 'Ateliers du Centre ASBL' }],
    ['another kind', { kind: 'cpas' }],
    ['another number', { enterpriseNumber: '0417497106' }],
    ['no number any more', { enterpriseNumber: null }],
    ['all of it', { name: 'CPAS', kind: 'cpas', enterpriseNumber: '0417497106' }],
  ])('with %s is another one for whoever it promised work to', (_, given) => {
    expect(under(given, {})).toBe(0);
    expect(under(given, { offered: 2 })).toBe(2);
    expect(under(given, { accepted: 1 })).toBe(1);
    expect(under(given, { signed: 3 })).toBe(3);
    expect(under(given, { offered: 1, accepted: 1, signed: 1 })).toBe(3);
  });

  it('takes a first number, or stays as it is, whatever was promised', () => {
    const promises = { offered: 1, accepted: 1, signed: 1 };
    const unnumbered = { ...before, enterpriseNumber: null };
    expect(under({ enterpriseNumber: '0417497106' }, promises, unnumbered)).toBe(0);
    expect(under({}, promises)).toBe(0);
  });
});
