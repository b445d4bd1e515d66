import { isOver, regionalTold } from '#lib/platform/matching/regional-watch.ts';
import { answerTo } from '#lib/server/answers.ts';
import { progressStream } from '#lib/server/progress-stream.ts';
import type { RequestHandler } from './$types';

/** How far rounds of many territories are, as they go. */
export const GET: RequestHandler = ({ locals, params }) =>
  progressStream(async () => {
    const asked = { params: { path: { id: params.id } } };
    const { data, problem } = await answerTo(locals.api.GET('/regional-rounds/{id}', asked));
    if (!data) {
      return problem.status < 500 ? { told: {}, isOver: true } : null;
    }
    const told = regionalTold(data);
    // Called off, it is over when those at work have stopped.
    return { told, isOver: isOver(told) && told.progress.ended === told.progress.territories };
  });
