import { describe, expect, it } from 'vitest';
import { wrongsIn } from './planted-tree.ts';
import { translations } from './translations.ts';

const french = 'packages/messages/fr/needs.json';
const english = 'packages/messages/en/needs.json';
const page = 'apps/portal/src/routes/+page.svelte';
const act = 'apps/api/src/needs/close-need.ts';

const catalogue = (texts: Record<string, string>) => JSON.stringify(texts);
const both = (texts: Record<string, string>) => ({
  [french]: catalogue(texts),
  [english]: catalogue(texts),
});

describe('translations', () => {
  it('finds keys that are missing or extra, and other parameters', async () => {
    const files = {
      [french]: catalogue({ needs_a: 'a', needs_b: '{n, number}' }),
      [english]: catalogue({ needs_b: '{name}', needs_c: 'c' }),
      [page]: "t('needs_a') t('needs_b') t('needs_c')",
    };
    expect(await wrongsIn(translations, files)).toEqual([
      `${english}: lacks needs_a`,
      `${english}: needs_c is not in fr`,
      `${english}: needs_b takes other parameters than in fr`,
    ]);
  });

  it('asks of a language of the public only what anybody may read', async () => {
    const files = {
      ...both({ needs_a: 'a' }),
      'packages/messages/fr/needs.public.json': catalogue({ needs_b: 'b', needs_c: 'c' }),
      'packages/messages/en/needs.public.json': catalogue({ needs_b: 'b', needs_c: 'c' }),
      'packages/messages/nl/needs.public.json': catalogue({ needs_b: 'b' }),
      [page]: "t('needs_a') t('needs_b') t('needs_c')",
      [act]: "throw refuse.conflict('needs.a');\nconst error_needs_a = 'needs_a'",
    };
    const told = await wrongsIn(translations, files);
    expect(told.filter((line) => line.includes('/nl/') || line.endsWith(' nl'))).toEqual([
      'packages/messages/nl/needs.public.json: lacks needs_c',
    ]);
  });

  it('finds a refusal without its sentence, also of a schema, in each language', async () => {
    const files = {
      ...both({ needs_a: 'a' }),
      [page]: "t('needs_a')",
      [act]:
        "throw refuse.conflict('needs.already-closed');\nconst p = { code: 'needs.no-such-day' };",
    };
    expect(await wrongsIn(translations, files)).toEqual([
      `${act}:1: 'needs.already-closed' has no sentence in en`,
      `${act}:2: 'needs.no-such-day' has no sentence in en`,
      `${act}:1: 'needs.already-closed' has no sentence in fr`,
      `${act}:2: 'needs.no-such-day' has no sentence in fr`,
    ]);
  });

  it('finds texts that nothing uses', async () => {
    expect(await wrongsIn(translations, both({ needs_a: 'a', error_needs_gone: 'b' }))).toEqual([
      `${french}: needs_a is used nowhere`,
      `${french}: error_needs_gone is used nowhere`,
    ]);
  });

  it('finds wrong signs and words that are not said to a person', async () => {
    const files = {
      ...both({ needs_a: 'a', needs_b: 'b', needs_c: 'c' }),
      [french]: catalogue({
        needs_a: "Ce besoin n'est pas là",
        needs_b: 'Quand ?',
        needs_c: 'Veuillez recommencer, demande refusée',
      }),
      [page]: "t('needs_a') t('needs_b') t('needs_c')",
    };
    const told = await wrongsIn(translations, files);
    expect(told.map((line) => line.replace(/ (holds|lacks) .*/, ' $1'))).toEqual([
      `${french}: needs_a holds`,
      `${french}: needs_b lacks`,
      `${french}: needs_c says 'refusé'`,
      `${french}: needs_c says 'veuillez'`,
    ]);
  });

  it('knows the signs and the words of each language', async () => {
    const inNeeds = (language: string, text: string) => ({
      [`packages/messages/${language}/needs.public.json`]: catalogue({ needs_a: text }),
    });
    const files = {
      ...inNeeds('fr', 'a'),
      ...inNeeds('de', 'Wir haben Sie leider «abgelehnt»'),
      ...inNeeds('nl', 'Helaas : uw aanvraag is afgewezen'),
      [page]: "t('needs_a')",
    };
    expect(await wrongsIn(translations, files)).toEqual([
      'packages/messages/de/needs.public.json: needs_a holds the quotes of another language: write „ “',
      "packages/messages/de/needs.public.json: needs_a says 'abgelehnt'",
      "packages/messages/de/needs.public.json: needs_a says 'leider'",
      'packages/messages/nl/needs.public.json: needs_a holds a space before : ; ? !',
      "packages/messages/nl/needs.public.json: needs_a says 'afgewezen'",
      "packages/messages/nl/needs.public.json: needs_a says 'helaas'",
    ]);
  });

  it('finds a French sentence in the API', async () => {
    const files = {
      [act]: "log('Le besoin est fermé');\nlog(`Votre demande ${id} n’est pas là`);",
    };
    expect(await wrongsIn(translations, files)).toEqual([
      `${act}:1: a French sentence in the API`,
      `${act}:2: a French sentence in the API`,
    ]);
  });

  it('lets pass keys in quotes, in templates, in a comment, and those of refusals', async () => {
    const files = {
      ...both({
        needs_a: 'Personne n’est inemployable.',
        needs_state_open: 'b',
        needs_reason_too_far: 'c',
        error_needs_already_closed: 'd',
      }),
      [page]: "t('needs_a') t(`needs_state_${state}`)\n// messages: needs_reason_*",
      [act]: "throw refuse.conflict('needs.already-closed'); may('needs.close');",
    };
    expect(await wrongsIn(translations, files)).toEqual([]);
  });
});
