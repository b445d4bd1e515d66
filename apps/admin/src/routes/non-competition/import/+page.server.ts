import { loadStart, upload } from '#lib/server/imports/start-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadStart(event, 'structures');

export const actions: Actions = { upload: (event) => upload(event, 'structures') };
