import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Auth } from './auth.ts';
import type { SignInLimit } from './sign-in-limit.ts';

/** The only paths of the sign-in library that answer; the rest of it does not exist outside. */
export const authPaths = [
  { method: 'POST', url: '/auth/sign-in/email' },
  { method: 'POST', url: '/auth/sign-out' },
] as const;

const credentials = z.object({ email: z.string().max(254), password: z.string().max(256) });

const refuseWith = (reply: FastifyReply, status: number, code: string, params = {}) =>
  reply
    .status(status)
    .header('content-type', 'application/problem+json')
    .send({ type: 'about:blank', title: code, status, code, params });

function toRequest({ method, url, headers, body, protocol, host }: FastifyRequest): Request {
  const kept = Object.entries(headers).filter(([name]) => name !== 'content-length');
  return new Request(`${protocol}://${host}${url}`, {
    method,
    headers: kept.map(([name, value]) => [name, String(value)] as [string, string]),
    body: JSON.stringify(body ?? {}),
  });
}

async function pass(auth: Auth, request: FastifyRequest, reply: FastifyReply): Promise<Response> {
  const answer = await auth.handler(toRequest(request));
  for (const line of answer.headers.getSetCookie()) {
    reply.header('set-cookie', line);
  }
  return answer;
}

/** Gives sign-in and sign-out to Fastify; no token leaves but in an HTTP-only cookie. */
export function mountAuth(fastify: FastifyInstance, auth: Auth, limit: SignInLimit): void {
  const [signIn, signOut] = authPaths;
  fastify.route({
    ...signIn,
    handler: async (request, reply) => {
      const given = credentials.safeParse(request.body);
      if (!given.success) {
        return refuseWith(reply, 422, 'access.wrong-sign-in');
      }
      const wait = await limit.secondsToWait(given.data.email, request.ip);
      if (wait !== undefined) {
        return refuseWith(reply, 429, 'access.too-many-tries', { minutes: Math.ceil(wait / 60) });
      }
      const answer = await pass(auth, request, reply);
      if (!answer.ok) {
        return refuseWith(reply, 401, 'access.wrong-sign-in');
      }
      await limit.succeeded(given.data.email);
      return reply.status(204).send();
    },
  });
  fastify.route({
    ...signOut,
    handler: async (request, reply) => {
      await pass(auth, request, reply);
      return reply.status(204).send();
    },
  });
}
