import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { TestApp } from './test-app.ts';

export type Answer = Awaited<ReturnType<NestFastifyApplication['inject']>>;
export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Asked = { body?: unknown; headers?: Record<string, string> };

let visitors = 0;

/** Somebody who asks over HTTP, from a network of their own, and keeps the cookies that come back. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly address = `198.18.${Math.floor(++visitors / 250)}.${(visitors % 250) + 1}`;

  constructor(private readonly api: Pick<TestApp, 'app' | 'env'>) {}

  async ask(method: Method, url: string, { body, headers }: Asked = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.api.app.inject({
      method,
      url,
      headers: {
        origin: this.api.env.ADMIN_ORIGIN,
        'x-forwarded-for': this.address,
        ...(cookie ? { cookie } : {}),
        ...(Buffer.isBuffer(body) ? { 'content-type': 'application/octet-stream' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object | string }),
    });
    for (const line of cookieLines(answer)) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/;\s*max-age=0(;|$)/i.test(line)) {
        this.cookies.delete(name);
      } else {
        this.cookies.set(name, value);
      }
    }
    return answer;
  }

  signIn(email: string, password: string): Promise<Answer> {
    return this.ask('POST', '/auth/sign-in/email', { body: { email, password } });
  }
}

/** What an answer asks to be kept, one line a cookie. */
export function cookieLines(answer: Answer): string[] {
  return [answer.headers['set-cookie'] ?? []].flat();
}
