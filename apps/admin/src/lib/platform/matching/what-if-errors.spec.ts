import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words-of.ts';
import { whatIfErrors } from './what-if-errors.ts';

const words = wordsOf('fr');
const refused = (path: string, code: string) => ({
  type: 'about:blank',
  title: 'x',
  status: 422,
  code: 'shared.check-the-form',
  params: {},
  violations: [{ path, code }],
});

describe('why a change in thought is not answered', () => {
  it('says nothing where nothing was refused', () => {
    expect(whatIfErrors(undefined, 'posts', words).summary).toEqual([]);
  });

  it('stands at the field, and that of a whole change at its main one', () => {
    const at = (path: string, kind: Parameters<typeof whatIfErrors>[1]) =>
      Object.keys(whatIfErrors(refused(path, 'matching.no-post-to-give'), kind, words).at);
    expect(at('changes.0.activityId', 'posts')).toEqual(['activityId']);
    expect(at('changes.0', 'posts')).toEqual(['more']);
    expect(at('changes.1.beneficiaryId', 'travel')).toEqual(['withMove']);
  });

  it('asks for each aim once', () => {
    const { at } = whatIfErrors(refused('changes.0.aims', 'shared.not-understood'), 'aims', words);
    expect(at.aims).toContain('une seule fois');
  });
});
