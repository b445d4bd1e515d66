import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, PersonActor } from './actor.ts';
import type { RequestWithActor } from './permit.guard.ts';

const actorOf = (context: ExecutionContext): Actor | undefined =>
  context.switchToHttp().getRequest<RequestWithActor>().actor;

/** The signed-in person who asks; only on routes that permit a person. */
export const Asker = createParamDecorator((_: unknown, context: ExecutionContext): PersonActor => {
  const actor = actorOf(context);
  if (actor?.kind !== 'person') {
    throw new Error('this route has no signed-in person: permit it for one');
  }
  return actor;
});
