import { Readable } from 'node:stream';
import { BadRequestException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

const deepest = 32;

/** A text that no table takes: with NUL in it, or with half a character. */
export const isKeepableText = (text: string): boolean =>
  text.isWellFormed() && !text.includes('\0');

/** False for what holds such a text anywhere, or is nested without end. */
function isKeepable(given: unknown): boolean {
  const waiting: { value: unknown; depth: number }[] = [{ value: given, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (depth > deepest || (typeof value === 'string' && !isKeepableText(value))) {
      return false;
    }
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        waiting.push({ value: key, depth }, { value: inner, depth: depth + 1 });
      }
    }
  }
  return true;
}

/** Before any route: what the database would choke on is the asker's mistake, not a fault of ours. */
export async function refuseUnkeepable(request: FastifyRequest, _: FastifyReply): Promise<void> {
  // A file is looked at where it is read.
  const body = request.body instanceof Readable ? null : request.body;
  if (!isKeepable([request.params, request.query, body])) {
    throw new BadRequestException();
  }
}
