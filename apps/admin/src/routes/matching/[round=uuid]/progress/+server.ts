import { answerTo } from '#lib/server/answers.ts';
import { progressStream } from '#lib/server/progress-stream.ts';
import type { RequestHandler } from './$types';

/** How far a round is, as it goes. */
export const GET: RequestHandler = ({ locals, params }) =>
  progressStream(async () => {
    const path = { id: params.round };
    const { data, problem } = await answerTo(locals.api.GET('/rounds/{id}', { params: { path } }));
    if (!data) {
      return problem.status < 500 ? { told: {}, isOver: true } : null;
    }
    const { state, step, done, total } = data;
    const isOver = state !== 'requested' && state !== 'running';
    return { told: { state, step, done, total }, isOver };
  });
