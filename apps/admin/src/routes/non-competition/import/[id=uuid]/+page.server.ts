import { importActions, loadImport } from '#lib/server/imports/import-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadImport(event, 'structures');

export const actions: Actions = importActions('structures');
