import { randomUUID } from 'node:crypto';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { describeFault } from '../fault.ts';
import { Refusal, statusOf } from './refusal.ts';

type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  params: Record<string, unknown>;
  violations?: unknown[];
  reference?: string;
};

const problem = (status: number, code: string, rest: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  title: code,
  status,
  code,
  params: {},
  ...rest,
});

/** Every error leaves as problem+json (RFC 9457): refusals by their code, faults by a reference. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('fault');

  catch(error: unknown, host: ArgumentsHost): void {
    this.answer(error, host.switchToHttp().getResponse<FastifyReply>());
  }

  /** The same for what never comes to a controller: the sign-in paths, an address that cannot be read. */
  answer(error: unknown, reply: FastifyReply): void {
    const answer = this.problemOf(error);
    reply.status(answer.status).header('content-type', 'application/problem+json').send(answer);
  }

  private problemOf(error: unknown): Problem {
    if (error instanceof Refusal) {
      const { params, violations } = error;
      return problem(statusOf[error.kind], error.code, {
        params,
        ...(violations.length > 0 ? { violations } : {}),
      });
    }
    const status = httpStatusOf(error);
    if (status !== undefined && status < 500) {
      return problem(status, status === 404 ? 'shared.not-found' : 'shared.malformed');
    }
    const reference = randomUUID();
    this.log.error({ message: 'a request failed', reference, ...describeFault(error) });
    return problem(500, 'shared.fault', { reference });
  }
}

function httpStatusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) {
    return error.getStatus();
  }
  const code = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof code === 'number' ? code : undefined;
}
