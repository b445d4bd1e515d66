import { describe, expect, it } from 'vitest';
import { wrongsIn } from './planted-tree.ts';
import { tenWords } from './words.ts';

const rule = 'packages/domain/src/needs/criteria/lives-here.ts';
const explained = { 'docs/glossary.md': '| `needs` | besoins |' };
const documented = { ...explained, 'docs/domain/needs.md': '- `lives-here`, art. 3' };

describe('words', () => {
  it('finds a folder that is none of the ten words, in each room', async () => {
    const files = {
      'packages/domain/src/people/person.ts': '',
      'apps/api/src/utilities/text.ts': '',
      'apps/admin/src/routes/need/+page.svelte': '',
      'docs/domain/persons.md': '',
    };
    expect(await wrongsIn(tenWords, files)).toEqual([
      "packages/domain/src/people: 'people' is none of the ten words",
      "apps/api/src/utilities: 'utilities' is none of the ten words",
      "apps/admin/src/routes/need: 'need' is none of the ten words",
      'docs/domain/persons.md: is not named for one of the ten words',
    ]);
  });

  it('finds a word without its line in the glossary', async () => {
    expect(await wrongsIn(tenWords, { 'apps/api/src/needs/need.entity.ts': '' })).toEqual([
      'docs/glossary.md: does not explain `needs`',
    ]);
  });

  it('finds a word of the domain without its page, and a rule that the page forgets', async () => {
    expect(await wrongsIn(tenWords, { ...explained, [rule]: '' })).toEqual([
      'docs/domain/needs.md: is missing',
    ]);
    const forgotten = { ...documented, 'packages/domain/src/needs/criteria/is-willing.ts': '' };
    expect(await wrongsIn(tenWords, forgotten)).toEqual([
      "docs/domain/needs.md: does not name the rule 'is-willing'",
    ]);
  });

  it('lets pass words that are explained, the ground and groups of routes', async () => {
    const files = {
      ...documented,
      [rule]: '',
      'packages/domain/src/needs/criteria/criterion.ts': '',
      'packages/domain/src/needs/criteria/lives-here.spec.ts': '',
      'packages/domain/src/values/ids.ts': '',
      'apps/api/src/platform/env.ts': '',
      'apps/admin/src/routes/(signed-in)/+layout.svelte': '',
    };
    expect(await wrongsIn(tenWords, files)).toEqual([]);
  });
});
