import { describe, expect, it } from 'vitest';
import { numberedSources } from './numbered-sources.ts';

const ours = { title: 'Proposition d’Établi' };
const law = { title: 'Loi', url: 'https://example.org/loi' };

describe('sources of reasons', () => {
  it('are said once each, and each reason points at its own', () => {
    const { sources, reasons } = numberedSources(
      [ours, law, { ...ours }, { ...law, note: 'p. 2' }].map((source) => ({ source })),
    );
    expect(sources).toEqual([ours, law, { ...law, note: 'p. 2' }]);
    expect(reasons.map(({ sourceNumber }) => sourceNumber)).toEqual([1, 2, 1, 3]);
  });
});
