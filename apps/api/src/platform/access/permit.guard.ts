import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { reachOf } from '@etabli/domain/access/membership';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Sessions } from '../auth/sessions.ts';
import { refuse } from '../http/refusal.ts';
import type { Actor, PersonActor } from './actor.ts';
import { type Permitted, permitKey } from './permit.ts';
import { today } from './today.ts';

export type RequestWithActor = FastifyRequest & { actor?: Actor };

/** The first wall: who asks, and may they at all? What they may see is then asked row by row. */
@Injectable()
export class PermitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permit = this.reflector.get<Permitted | undefined>(permitKey, context.getHandler());
    if (!permit) {
      throw refuse.notFound('shared.not-found');
    }
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    request.actor = await this.actorFor(permit, request);
    return true;
  }

  private async actorFor(permit: Permitted, request: RequestWithActor): Promise<Actor> {
    if (permit.permission === 'anyone') {
      return { kind: 'public' };
    }
    const holder = await this.sessions.holderOf(request.headers);
    if (!holder) {
      throw refuse.unsigned('access.sign-in-first');
    }
    const once = onceOf(request);
    const actor: PersonActor = {
      kind: 'person',
      id: holder.accountId,
      memberships: holder.memberships,
      today: today(),
      route: `${request.method} ${request.routeOptions.url}`,
      ...(once ? { once } : {}),
    };
    if (permit.scope === 'self') {
      return actor;
    }
    const reach = reachOf(actor.memberships, permit.permission, actor.today);
    const allowed =
      reach.everywhere || (permit.scope === 'territory' && reach.territories.length > 0);
    if (!allowed) {
      throw refuse.notFound('shared.not-found');
    }
    return actor;
  }
}

function onceOf({ headers, method, url, body }: FastifyRequest): PersonActor['once'] {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || method === 'GET') {
    return undefined;
  }
  if (key.length < 8 || key.length > 100) {
    throw refuse.invalid('shared.wrong-request-key');
  }
  const digest = createHash('sha256')
    .update(JSON.stringify([method, url, body instanceof Readable ? null : body]))
    .digest('base64');
  return { key, digest };
}
