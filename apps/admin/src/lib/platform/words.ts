import { referenceLanguage } from '@etabli/messages/languages';
import { page } from '$app/state';
import { type Words, wordsOf } from './words-of.ts';

/** The reader's words, in a component: `const { t, date } = $derived(words())`. */
export function words(): Words {
  // Where even the layout failed there is no data: then the language of the house.
  return wordsOf(page.data.language ?? referenceLanguage);
}
