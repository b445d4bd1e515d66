import type { Language } from '@etabli/messages/languages';
import { languageParam } from '#lib/platform/language-param.ts';
import { resolve } from '$app/paths';
import { type Answers, codesOf } from './answers.ts';
import { isQuestion, type NextPage } from './questions.ts';

/** The address of a page of the self-check, with all answers so far. */
export function addressOf(language: Language, page: NextPage, answers: Answers): string {
  const query = new URLSearchParams(codesOf(answers)).toString();
  return query === '' ? pathOf(language, page) : `${pathOf(language, page)}?${query}`;
}

function pathOf(language: Language, page: NextPage): string {
  const at = languageParam(language);
  if (isQuestion(page)) {
    return resolve('/[[language=language]]/est-ce-pour-moi/[question=question]', {
      ...at,
      question: page,
    });
  }
  return page === 'verifier'
    ? resolve('/[[language=language]]/est-ce-pour-moi/verifier', at)
    : resolve('/[[language=language]]/est-ce-pour-moi/reponse', at);
}
