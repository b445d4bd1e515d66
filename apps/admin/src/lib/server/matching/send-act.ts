import { passingReasons } from '@etabli/domain/matching/proposal-lifecycle';
import type { Problem, Schemas } from '@etabli/sdk';
import type { FormValues } from '#lib/platform/form-values.ts';
import type { ProposalAct } from '#lib/platform/matching/proposal-acts.ts';
import { answerTo } from '../answers.ts';
import { requestKey } from '../form-values.ts';
import { typed } from '../territory-form/typed-values.ts';

type Api = App.Locals['api'];
type Asked = { act: ProposalAct; proposal: Schemas['Proposal']; values: FormValues };
type Sent = Promise<Problem | undefined>;

/** Sends what was decided on a proposal to the API: nothing when it was done, else why it was not. */
export function sendAct(api: Api, asked: Asked): Sent {
  switch (asked.act) {
    case 'take-up':
      return takeUp(api, asked);
    case 'set-aside':
      return setAside(api, asked);
    case 'present':
      return present(api, asked);
    case 'yes':
    case 'no':
    case 'employer-yes':
    case 'employer-no':
      return answer(api, asked);
    default:
      return step(api, asked);
  }
}

const versionOf = ({ values }: Asked) => Number(values.version);
const onOf = ({ values }: Asked) => typed.day(values, 'on') ?? '';
const callOf = ({ proposal, values }: Asked) => ({
  params: { path: { id: proposal.id } },
  headers: requestKey(values),
});
const problemOf = async (answer: ReturnType<typeof answerTo>): Sent => (await answer).problem;
const reasonCodeOf = (told: string | undefined) =>
  passingReasons.find((code) => code === told) ?? null;

/** One reason for all who wait longer, or one for each; who got none is named by the API. */
function takeUp(api: Api, asked: Asked): Sent {
  const { proposal, values } = asked;
  const passings = proposal.wouldPassOver.flatMap(({ person }) => {
    const reasonCode = reasonCodeOf(values[`passing-${person.id}`] || values.passing);
    return reasonCode
      ? [
          {
            proposalId: proposal.id,
            beneficiaryId: person.id,
            reasonCode,
            reason: typed.text(values, 'reason') || null,
          },
        ]
      : [];
  });
  return problemOf(
    answerTo(
      api.POST('/rounds/{id}/shortlist', {
        params: { path: { id: proposal.round.id } },
        headers: requestKey(values),
        body: { proposals: [{ id: proposal.id, version: versionOf(asked) }], passings },
      }),
    ),
  );
}

function setAside(api: Api, asked: Asked): Sent {
  const { values } = asked;
  const body = {
    reasonCode: reasonCodeOf(values.reasonCode),
    reason: typed.text(values, 'reason') || null,
    version: versionOf(asked),
  };
  return problemOf(answerTo(api.POST('/proposals/{id}/set-aside', { ...callOf(asked), body })));
}

function present(api: Api, asked: Asked): Sent {
  const answerBefore = typed.day(asked.values, 'answerBefore');
  const body = {
    on: onOf(asked),
    version: versionOf(asked),
    ...(answerBefore ? { answerBefore } : {}),
  };
  return problemOf(answerTo(api.POST('/proposals/{id}/present', { ...callOf(asked), body })));
}

function answer(api: Api, asked: Asked): Sent {
  const { act } = asked;
  const said = act === 'yes' || act === 'employer-yes' ? ('yes' as const) : ('no' as const);
  const call = {
    ...callOf(asked),
    body: { answer: said, on: onOf(asked), version: versionOf(asked) },
  };
  return problemOf(
    act === 'yes' || act === 'no'
      ? answerTo(api.POST('/proposals/{id}/answer', call))
      : answerTo(api.POST('/proposals/{id}/employer-answer', call)),
  );
}

function step(api: Api, asked: Asked): Sent {
  const version = versionOf(asked);
  const call = { ...callOf(asked), body: { on: onOf(asked), version } };
  switch (asked.act) {
    case 'trial':
      return problemOf(answerTo(api.POST('/proposals/{id}/trial', call)));
    case 'confirm':
      return problemOf(answerTo(api.POST('/proposals/{id}/confirm', call)));
    default:
      return problemOf(
        answerTo(api.POST('/proposals/{id}/undo', { ...callOf(asked), body: { version } })),
      );
  }
}
