import { fail, redirect } from '@sveltejs/kit';
import { safeNext } from '#lib/platform/safe-next.ts';
import { formValues } from '#lib/server/form-values.ts';
import { lacking } from '#lib/server/problems.ts';
import { signIn } from '#lib/server/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.account) {
    redirect(303, safeNext(url.searchParams.get('next')));
  }
  return {
    isSignedOut: url.searchParams.has('out'),
    isExpected: url.searchParams.has('next'),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { email = '', password = '' } = formValues(await event.request.formData());
    const empty = Object.entries({ email: email.trim(), password })
      .filter(([, value]) => value === '')
      .map(([name]) => name);
    if (empty.length > 0) {
      return fail(422, { email, problem: lacking(empty) });
    }
    const problem = await signIn(event, { email: email.trim(), password });
    if (problem) {
      return fail(problem.status, { email, problem });
    }
    redirect(303, safeNext(event.url.searchParams.get('next')));
  },
};
