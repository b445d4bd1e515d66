import { isTeamLanguage, referenceLanguage, type TeamLanguage } from '@etabli/messages/languages';
import type { Cookies } from '@sveltejs/kit';

const name = 'etabli-language';
const year = 365 * 24 * 60 * 60;

/** The language that the person chose on this device; French before any choice. */
export function languageOf(cookies: Cookies): TeamLanguage {
  const chosen = cookies.get(name);
  return isTeamLanguage(chosen) ? chosen : referenceLanguage;
}

export function keepLanguage(cookies: Cookies, language: TeamLanguage, isSecure: boolean): void {
  cookies.set(name, language, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    maxAge: year,
  });
}
