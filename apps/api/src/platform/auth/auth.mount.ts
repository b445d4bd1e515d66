import { ForbiddenException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuse } from '../http/refusal.ts';
import type { Auth } from './auth.ts';
import type { SignInLimit } from './sign-in-limit.ts';

/** The only paths of the sign-in library that answer; the rest of it does not exist outside. */
export const authPaths = [
  { method: 'POST', url: '/auth/sign-in/email' },
  { method: 'POST', url: '/auth/sign-out' },
] as const;

const credentials = z.object({
  email: z.string().trim().max(254),
  password: z.string().max(256),
});
type Credentials = z.output<typeof credentials>;

/** What the library is told: it knows options and addresses that are not for the asker to set. */
function toRequest({ headers, ip }: FastifyRequest, url: URL, body: object): Request {
  const { origin, referer, cookie, 'user-agent': agent } = headers;
  const passed = Object.entries({ origin, referer, cookie, 'user-agent': agent });
  return new Request(url, {
    method: 'POST',
    headers: [
      ['content-type', 'application/json'],
      ['x-forwarded-for', ip],
      ...passed.filter((pair): pair is [string, string] => pair[1] !== undefined),
    ],
    body: JSON.stringify(body),
  });
}

type Asked = { request: FastifyRequest; reply: FastifyReply; body?: Credentials };

/** Gives sign-in and sign-out to Fastify; no token leaves but in an HTTP-only cookie. */
export function mountAuth(fastify: FastifyInstance, auth: Auth, limit: SignInLimit): void {
  const [signIn, signOut] = authPaths;
  const ask = async (path: string, { request, reply, body }: Asked): Promise<boolean> => {
    const url = new URL(path, auth.options.baseURL);
    const answer = await auth.handler(toRequest(request, url, body ?? {}));
    for (const line of answer.headers.getSetCookie()) {
      reply.header('set-cookie', line);
    }
    return answer.ok;
  };
  fastify.route({
    ...signIn,
    handler: async (request, reply) => {
      const given = credentials.safeParse(request.body);
      if (!given.success) {
        throw refuse.invalid('access.wrong-sign-in');
      }
      const { data: body } = given;
      const wait = await limit.secondsToWait(body.email, request.ip);
      if (wait !== undefined) {
        throw refuse.tooMany('access.too-many-tries', { minutes: Math.ceil(wait / 60) });
      }
      if (!(await ask(signIn.url, { request, reply, body }))) {
        throw refuse.unsigned('access.wrong-sign-in');
      }
      await limit.succeeded(body.email);
      return reply.status(204).send();
    },
  });
  fastify.route({
    ...signOut,
    handler: async (request, reply) => {
      if (!(await ask(signOut.url, { request, reply }))) {
        throw new ForbiddenException();
      }
      return reply.status(204).send();
    },
  });
}
