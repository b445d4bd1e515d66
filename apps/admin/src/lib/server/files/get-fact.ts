import type { Schemas } from '@etabli/sdk';
import { error } from '@sveltejs/kit';
import type { ToldFact } from '#lib/platform/files/fact-words.ts';
import { getFile } from './file-answers.ts';

/** A file and one of its facts, also one that was replaced: its page then says so. */
export async function getFact(
  api: App.Locals['api'],
  { id, factId }: { id: string; factId: string },
): Promise<{ file: Schemas['BeneficiaryFile']; fact: ToldFact }> {
  const file = await getFile(api, id);
  const fact = file.facts.find((one) => one.id === factId);
  return fact ? { file, fact } : error(404, 'shared.not-found');
}
