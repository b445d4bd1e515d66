import { Readable } from 'node:stream';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { refuse } from './refusal.ts';

/** The bytes of a file that is sent as the body, piece by piece. */
export const Upload = createParamDecorator((_: unknown, context: ExecutionContext): Readable => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!(body instanceof Readable)) {
    throw refuse.invalid('shared.file-missing');
  }
  return body;
});

/** Says of a route that its body is a file. */
export const TakesFile = (): MethodDecorator =>
  applyDecorators(
    ApiConsumes('application/octet-stream'),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );
