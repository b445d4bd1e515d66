import { redirect } from '@sveltejs/kit';
import { signOut } from '#lib/server/sign-in.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
  const isTold = await signOut(event);
  if (!isTold) {
    // The session may live on in the API, but this device lets go of it.
    for (const { name } of event.cookies.getAll().filter((one) => /session/.test(one.name))) {
      event.cookies.delete(name, { path: '/' });
    }
  }
  redirect(303, '/sign-in?out');
};

/** The address typed by hand: nothing changes by looking. */
export const GET: RequestHandler = () => redirect(303, '/');
