import { useApart } from './apart/use-apart.ts';
import type { OnStep, RoundAnswer, RoundQuestion } from './round-answer.ts';
import type { RoundProgress } from './round-progress.ts';

/**
 * Computes a round in a process of its own: this one goes on answering its queue, and can end it at
 * once when the round is called off. Each step is written down before the answer is.
 */
export function answerApart(
  question: RoundQuestion,
  progress: Pick<RoundProgress, 'tell'>,
): Promise<RoundAnswer | null> {
  return useApart('round', async (apart) => {
    const calledOff = Promise.withResolvers<never>();
    let told = Promise.resolve();
    const tell = (step: Parameters<OnStep>) => {
      told = told.then(() => progress.tell(...step));
      told.catch(calledOff.reject);
    };
    try {
      const asked = apart.ask<RoundAnswer | null, Parameters<OnStep>>(question, tell);
      const answer = await Promise.race([asked, calledOff.promise]);
      await told;
      return answer;
    } catch (error) {
      apart.end();
      throw error;
    }
  });
}
