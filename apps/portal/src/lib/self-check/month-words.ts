import { formatsFor } from '@etabli/messages/formats';
import type { Language } from '@etabli/messages/languages';

/** A month (`2023-04`) as people say it, avril 2023; a year alone stays as it is. */
export function monthWords(language: Language): (month: string) => string {
  const { monthInWords } = formatsFor(language);
  return (month) => (month.includes('-') ? monthInWords(`${month}-01`) : month);
}
