import { refusedSheet } from '#lib/server/imports/refused-sheet.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => refusedSheet(event);
