import { may } from '#lib/platform/account.ts';
import { askedDay } from '#lib/platform/files/asked-day.ts';
import { getFile, getFileHistory } from '#lib/server/files/file-answers.ts';
import { territoriesOfFiles } from '#lib/server/files/file-territories.ts';
import { getEligibilityOn } from '#lib/server/files/get-eligibility.ts';
import { getPersonProposals } from '#lib/server/matching/get-proposal.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { api } = locals;
  const account = signedIn(locals);
  const on = askedDay(url.searchParams.get('on'));
  const [file, history, { eligibility, dayProblem }, territories, proposals] = await Promise.all([
    getFile(api, params.id),
    getFileHistory(api, params.id),
    getEligibilityOn(api, params.id, on),
    territoriesOfFiles(api, account),
    getPersonProposals(api, params.id),
  ]);
  return {
    file,
    history,
    eligibility,
    isWrongDay: on === undefined,
    dayProblem,
    proposals,
    mayRecordElsewhere: may(account, 'contracts.record-elsewhere'),
    territory: territories.find(({ id }) => id === file.territoryId) ?? null,
    /** What was just done here, told once at the top. */
    done: url.searchParams.get('done'),
  };
};
