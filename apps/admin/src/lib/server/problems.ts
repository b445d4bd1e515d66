import type { Problem } from '@etabli/sdk';

const problem = (status: number, code: string, rest: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  title: code,
  status,
  code,
  params: {},
  ...rest,
});

/** The API does not answer: nothing was done, and it may be tried again. */
export const awayProblem = problem(503, 'shared.unavailable');

/** A form that need not be sent to know what it lacks: the same form as the API's own answer. */
export function lacking(paths: string[]): Problem {
  return problem(422, 'shared.check-the-form', {
    params: { count: paths.length },
    violations: paths.map((path) => ({ path, code: 'shared.too-short' })),
  });
}

/** The problem in an answer of the API, even when what came is none (a proxy's page). */
export function problemOf(body: unknown, status: number): Problem {
  const told: unknown = typeof body === 'string' ? parsed(body) : body;
  return isProblem(told) ? told : problem(status, 'shared.unknown');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(told: unknown): told is Problem {
  return typeof told === 'object' && told !== null && 'code' in told && 'params' in told;
}
