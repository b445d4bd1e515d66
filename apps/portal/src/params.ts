import { isLanguage, referenceLanguage } from '@etabli/messages/languages';
import { defineParams } from '@sveltejs/kit/params';
import { isQuestion } from '#lib/self-check/questions.ts';

export const params = defineParams({
  /** The first part of an address in another language; French stands at the root, without one. */
  language: (param) => (isLanguage(param) && param !== referenceLanguage ? param : undefined),
  /** A question of the self-check. */
  question: (param) => (isQuestion(param) ? param : undefined),
});
