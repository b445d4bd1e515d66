import { isLanguage, type Language, referenceLanguage } from '@etabli/messages/languages';
import type { Cookies } from '@sveltejs/kit';

const name = 'etabli-language';
const year = 365 * 24 * 60 * 60;

/** The language that the person chose on this device; French before any choice. */
export function languageOf(cookies: Cookies): Language {
  const chosen = cookies.get(name);
  return isLanguage(chosen) ? chosen : referenceLanguage;
}

export function keepLanguage(cookies: Cookies, language: Language, isSecure: boolean): void {
  cookies.set(name, language, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    maxAge: year,
  });
}
