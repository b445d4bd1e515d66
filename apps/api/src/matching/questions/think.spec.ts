import { solveMatching } from '@etabli/domain/matching/solve-matching';
import { aMatchInstance } from '@etabli/domain/testing/a-match-instance';
import { describe, expect, it } from 'vitest';
import { think } from './think.ts';
import { thoughts } from './thoughts.ts';

/** Activities that open with several people or not at all: solved anew at each question. */
const plain = aMatchInstance(3, { people: 150, activities: 20 });
const asked = {
  ...plain,
  locked: [],
  activities: {
    ...plain.activities,
    minPosts: Array.from(plain.activities.posts, (posts) => Math.ceil(posts * 0.6)),
  },
};
const since = { match: solveMatching(asked).match, fixed: new Map<number, number>() };
const question = {
  ...{ asked, since },
  changes: [{ kind: 'posts' as const, activity: 0, more: 2 }],
};

describe('a question that takes long', () => {
  it('is answered as here, while the process goes on with other work', async () => {
    let turns = 0;
    const other = setInterval(() => turns++, 1);
    const [one, two, three] = await Promise.all([
      think('changes', question),
      think('changes', question),
      think('suggestions', question),
    ]);
    clearInterval(other);
    expect(one).toEqual(thoughts.changes(question));
    expect(two).toEqual(one);
    expect(three).toEqual(thoughts.suggestions(question));
    expect(turns).toBeGreaterThan(10);
  });

  it('fails as it fails here', async () => {
    const wrong = { ...question, since: { ...since, match: null as never } };
    await expect(think('changes', wrong)).rejects.toThrow(TypeError);
  });
});
