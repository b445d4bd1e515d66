import type { Schemas } from '@etabli/sdk';
import { error } from '@sveltejs/kit';
import { getFile } from './file-answers.ts';

/** A file and one of its proofs, also one that was taken back: its page then says so. */
export async function getEvidence(
  api: App.Locals['api'],
  { id, evidenceId }: { id: string; evidenceId: string },
): Promise<{ file: Schemas['BeneficiaryFile']; evidence: Schemas['Evidence'] }> {
  const file = await getFile(api, id);
  const evidence = file.evidence.find((one) => one.id === evidenceId);
  return evidence ? { file, evidence } : error(404, 'shared.not-found');
}
