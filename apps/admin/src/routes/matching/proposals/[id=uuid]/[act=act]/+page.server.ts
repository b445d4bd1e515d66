import { fail, redirect } from '@sveltejs/kit';
import { belgianToday } from '#lib/platform/belgian-today.ts';
import { isPossible } from '#lib/platform/matching/proposal-acts.ts';
import { formValues, newRequestKey } from '#lib/server/form-values.ts';
import { getProposal } from '#lib/server/matching/get-proposal.ts';
import { sendAct } from '#lib/server/matching/send-act.ts';
import { dayValues } from '#lib/server/territory-form/territory-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const proposal = await getProposal(locals.api, params.id);
  return {
    proposal,
    act: params.act,
    isPossible: isPossible(params.act, proposal.state),
    values: dayValues('on', belgianToday()),
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { api } = locals;
    const { id, act } = params;
    const values = formValues(await request.formData());
    const proposal = await getProposal(api, id);
    const problem = await sendAct(api, { act, proposal, values });
    if (!problem) {
      redirect(303, `/matching/proposals/${id}?done=${act}`);
    }
    if (problem.code !== 'matching.changed-meanwhile') {
      return fail(problem.status, { values, problem });
    }
    const [last] = proposal.history;
    return fail(409, {
      values,
      meanwhile: {
        state: proposal.state,
        by: last?.by.name ?? null,
        at: last?.at ?? null,
      },
    });
  },
};
