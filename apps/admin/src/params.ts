import { activityStates } from '@etabli/domain/activities/activity-lifecycle';
import { factKinds } from '@etabli/domain/beneficiaries/facts';
import { handStates } from '@etabli/domain/beneficiaries/file-moves';
import { decisionOutcomes } from '@etabli/domain/eligibility/decision';
import { derogationAnswers } from '@etabli/domain/eligibility/derogation';
import { territoryStates } from '@etabli/domain/territories/territory-lifecycle';
import { defineParams } from '@sveltejs/kit/params';
import { proposalActs } from '#lib/platform/matching/proposal-acts.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const params = defineParams({
  uuid: (param) => (uuid.test(param) ? param : undefined),
  step: (param) => activityStates.find((state) => state === param),
  number: (param) => (/^[1-9]\d{0,3}$/.test(param) ? Number(param) : undefined),
  decision: (param) => decisionOutcomes.find((outcome) => outcome === param),
  derogation: (param) => derogationAnswers.find((answer) => answer === param),
  fact: (param) => factKinds.find((kind) => kind === param),
  hand: (param) => handStates.find((state) => state === param),
  state: (param) => territoryStates.find((state) => state === param),
  act: (param) => proposalActs.find((act) => act === param),
});
