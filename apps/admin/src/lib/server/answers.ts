import type { Problem } from '@etabli/sdk';
import { error } from '@sveltejs/kit';
import { awayProblem, problemOf } from './problems.ts';

type Call<Data> = Promise<{ data?: Data; error?: unknown; response: Response }>;
type Answer<Data> = { data: Data; problem?: never } | { data?: never; problem: Problem };

/** What came of a call: the data, or the problem that says why there are none. It never throws. */
export async function answerTo<Data>(call: Call<Data>): Promise<Answer<Data>> {
  try {
    const { data, error: refused, response } = await call;
    return data === undefined ? { problem: problemOf(refused, response.status) } : { data };
  } catch {
    return { problem: awayProblem };
  }
}

/** The data a page cannot do without; else the page that says what happened. */
export async function answerOf<Data>(call: Call<Data>): Promise<Data> {
  const { data, problem } = await answerTo(call);
  if (!problem) {
    return data;
  }
  const status = problem.status === 422 ? 404 : problem.status;
  const { reference } = problem;
  error(status, problem.code, reference === undefined ? {} : { reference });
}
