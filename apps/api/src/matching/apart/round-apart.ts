import { answerRound, type OnStep, type RoundQuestion } from '../round-answer.ts';
import { serveApart } from './serve-apart.ts';

serveApart((question: RoundQuestion, tell: (told: Parameters<OnStep>) => void) =>
  answerRound(question, (...told) => tell(told)),
);
