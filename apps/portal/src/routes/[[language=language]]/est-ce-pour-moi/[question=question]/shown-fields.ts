import { type Answers, codesOf } from '#lib/self-check/answers.ts';
import { type Question, replacedCodes } from '#lib/self-check/questions.ts';

/** The id of the field that a question begins with, where an error leads. */
export function fieldOf(question: Question): string {
  const fields: Partial<Record<Question, string>> = { adresse: 'p', quartier: 'z' };
  return fields[question] ?? codeKey(question);
}

/** The code that was answered before, to show it chosen. */
export function chosenCode(question: Question, answers: Answers): string | undefined {
  return codesOf(answers).find(([key]) => key === codeKey(question))?.[1];
}

/** Month and year as two fields show them: what was typed on the last try, else the answer. */
export function monthFields(
  key: string,
  typed: Record<string, string> | undefined,
  answered: string | undefined,
): { month: string; year: string } {
  if (typed) {
    return { month: typed[`${key}-month`] ?? '', year: typed[`${key}-year`] ?? '' };
  }
  const [, year = '', month = ''] = /^(\d{4})(?:-(\d{2}))?$/.exec(answered ?? '') ?? [];
  return { month: month.replace(/^0/, ''), year };
}

function codeKey(question: Question): string {
  return replacedCodes[question].at(-1) ?? '';
}
