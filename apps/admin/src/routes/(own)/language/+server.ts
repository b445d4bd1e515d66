import { isTeamLanguage } from '@etabli/messages/languages';
import { redirect } from '@sveltejs/kit';
import { safeNext } from '#lib/platform/safe-next.ts';
import { formValues } from '#lib/server/form-values.ts';
import { keepLanguage } from '#lib/server/language.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const { language, back } = formValues(await request.formData());
  if (isTeamLanguage(language)) {
    keepLanguage(cookies, language, url.protocol === 'https:');
  }
  redirect(303, back?.startsWith('/sign-in') ? back : safeNext(back));
};
