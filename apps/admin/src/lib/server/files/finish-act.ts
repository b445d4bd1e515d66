import { fail, redirect } from '@sveltejs/kit';
import type { ReturnedForm } from '#lib/platform/files/returned-form.ts';
import type { FormValues } from '#lib/platform/form-values.ts';
import { answerTo } from '../answers.ts';
import { getFile, getFileHistory } from './file-answers.ts';

type Call = Promise<{ data?: unknown; error?: unknown; response: Response }>;

interface Act {
  api: App.Locals['api'];
  /** The file that is changed. */
  id: string;
  values: FormValues;
  /** What is told on the page of the file afterwards. */
  done: string;
}

/** Sends an act and goes to the file; or gives the form back with all that was typed. */
export async function finishAct(call: Call, { api, id, values, done }: Act) {
  const { problem } = await answerTo(call);
  if (!problem) {
    redirect(303, `/beneficiaries/${id}?done=${done}`);
  }
  const version = Number(values.version);
  if (problem.code !== 'beneficiaries.changed-meanwhile') {
    return fail<ReturnedForm>(problem.status, { values, version, problem });
  }
  const [file, history] = await Promise.all([getFile(api, id), getFileHistory(api, id)]);
  return fail<ReturnedForm>(409, {
    values,
    version: file.version,
    meanwhile: history.filter(({ number }) => number > version),
  });
}
