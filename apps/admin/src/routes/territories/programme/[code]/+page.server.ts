import { type Programme, rulesOn } from '@etabli/domain/territories/programme';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { belgianToday } from '#lib/platform/belgian-today.ts';
import { answerOf } from '#lib/server/answers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const path = { code: params.code };
  const rulebook = await answerOf(locals.api.GET('/programmes/{code}', { params: { path } }));
  // The API and the domain say the same; only the domain's days are a type of their own.
  const inForce = rulesOn(rulebook as unknown as Programme, belgianToday() as PlainDate);
  return { rulebook, inForce: inForce?.version ?? null };
};
