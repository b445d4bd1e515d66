import { describe, expect, it } from 'vitest';
import { languageOfPath } from './language-of-path.ts';
import { pathIn } from './path-in.ts';

const at = (path: string) => new URL(path, 'https://www.example.org');

describe('the address of a page in another language', () => {
  it('has the language in front, but for French', () => {
    expect(pathIn('en', at('/territoires/verviers-dison'))).toBe('/en/territoires/verviers-dison');
    expect(pathIn('fr', at('/en/territoires/verviers-dison'))).toBe('/territoires/verviers-dison');
  });

  it.each(['de', 'nl'] as const)('is the same tree in every language (%s)', (language) => {
    expect(pathIn(language, at('/en/est-ce-pour-moi?p=4800'))).toBe(
      `/${language}/est-ce-pour-moi?p=4800`,
    );
    expect(pathIn('fr', at(`/${language}`))).toBe('/');
    expect(languageOfPath(`/${language}/aide`)).toBe(language);
  });

  it('is right for the first page too', () => {
    expect(pathIn('en', at('/'))).toBe('/en');
    expect(pathIn('fr', at('/en'))).toBe('/');
    expect(pathIn('fr', at('/'))).toBe('/');
  });

  it('keeps what was asked', () => {
    expect(pathIn('en', at('/territoires?q=4800'))).toBe('/en/territoires?q=4800');
  });
});

describe('the language of a path', () => {
  it('is French unless the first part says otherwise', () => {
    expect(languageOfPath('/')).toBe('fr');
    expect(languageOfPath('/energie')).toBe('fr');
    expect(languageOfPath('/demain')).toBe('fr');
    expect(languageOfPath('/en')).toBe('en');
    expect(languageOfPath('/en/aide')).toBe('en');
  });
});
