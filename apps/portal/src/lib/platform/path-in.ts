import { type Language, referenceLanguage } from '@etabli/messages/languages';
import { languageOfPath } from './language-of-path.ts';

type Address = Pick<URL, 'pathname' | 'search'>;

/** The address of the same page in another language: same tree, one more part in front. */
export function pathIn(language: Language, url: Address): string {
  const here = languageOfPath(url.pathname);
  const bare = here === referenceLanguage ? url.pathname : url.pathname.slice(here.length + 1);
  const prefix = language === referenceLanguage ? '' : `/${language}`;
  const path = `${prefix}${bare === '/' && prefix !== '' ? '' : bare}`;
  return `${path === '' ? '/' : path}${url.search}`;
}
