import type { Answers } from './answers.ts';

/** The questions in their order, by the word that stands in their address. */
export const questions = [
  'adresse',
  'quartier',
  'domicile',
  'depuis',
  'travail',
  'sans-travail',
  'un-peu',
  'envie',
] as const;
export type Question = (typeof questions)[number];

/** What a visitor sees after a question: the next one, the answers to look at, or at once the result. */
export type NextPage = Question | 'verifier' | 'reponse';

const numbers: Record<Question, number> = {
  adresse: 1,
  quartier: 1,
  domicile: 2,
  depuis: 2,
  travail: 3,
  'sans-travail': 4,
  'un-peu': 5,
  envie: 6,
};

/** The word of each question in the keys of its messages. */
export const messageWord = {
  adresse: 'address',
  quartier: 'zone',
  domicile: 'stay',
  depuis: 'since',
  travail: 'work',
  'sans-travail': 'work_end',
  'un-peu': 'short_jobs',
  envie: 'wish',
} as const satisfies Record<Question, string>;

/** The codes in the address that a new answer puts out of force. */
export const replacedCodes: Record<Question, readonly string[]> = {
  adresse: ['c', 'a'],
  quartier: ['a'],
  domicile: ['h'],
  depuis: ['m'],
  travail: ['j'],
  'sans-travail': ['w'],
  'un-peu': ['k'],
  envie: ['e'],
};

/** The number that a person is told: a question and what it asks next count as one. */
export function numberOf(question: Question): number {
  return numbers[question];
}

export function isQuestion(word: string): word is Question {
  return questions.some((question) => question === word);
}

/** True when no further answer could change the result. */
export function isDecidedEarly({ home, work }: Answers): boolean {
  return home === 'elsewhere' || work === 'yes';
}

/** The first page that still waits: a question without its answer, else the answers to look at. */
export function nextPage(answers: Answers): NextPage {
  if (isDecidedEarly(answers)) {
    return 'reponse';
  }
  const open = questions.find(
    (question) => isAsked(question, answers) && !isAnswered(question, answers),
  );
  return open ?? 'verifier';
}

/** The question asked before this one; none before the first. */
export function questionBefore(question: Question, answers: Answers): Question | undefined {
  return questions
    .slice(0, questions.indexOf(question))
    .findLast((earlier) => isAsked(earlier, answers));
}

/** The last question that was asked on the way to the result. */
export function lastQuestion(answers: Answers): Question {
  if (answers.home === 'elsewhere') {
    return answers.commune ? 'quartier' : 'adresse';
  }
  return answers.work === 'yes' ? 'travail' : 'envie';
}

/** True when the answers so far make the question worth asking. */
export function isAsked(question: Question, answers: Answers): boolean {
  switch (question) {
    case 'quartier':
      return answers.commune !== undefined;
    case 'domicile':
      return isInside(answers);
    case 'depuis':
      return isInside(answers) && answers.stay === 'less';
    case 'sans-travail':
      return answers.work !== 'few-hours';
    case 'un-peu':
      return answers.work !== 'few-hours' && isDated(answers.workEnd);
    default:
      return true;
  }
}

function isAnswered(question: Question, answers: Answers): boolean {
  switch (question) {
    case 'adresse':
      return Boolean(answers.territory ?? answers.home ?? answers.commune);
    case 'quartier':
      return Boolean(answers.territory ?? answers.home);
    case 'domicile':
      return answers.stay !== undefined;
    case 'depuis':
      return answers.staySince !== undefined;
    case 'travail':
      return answers.work !== undefined;
    case 'sans-travail':
      return answers.workEnd !== undefined;
    case 'un-peu':
      return answers.shortJobs !== undefined;
    case 'envie':
      return answers.wish !== undefined;
  }
}

function isInside({ territory, home }: Answers): boolean {
  return territory !== undefined && home === undefined;
}

function isDated(month: Answers['workEnd']): boolean {
  return month !== undefined && month !== 'never' && month !== 'unknown';
}
