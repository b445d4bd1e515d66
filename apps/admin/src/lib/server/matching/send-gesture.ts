import { passingReasons } from '@etabli/domain/matching/proposal-lifecycle';
import type { Problem } from '@etabli/sdk';
import type { FormValues } from '#lib/platform/form-values.ts';
import { answerTo } from '../answers.ts';
import { formValues, requestKey } from '../form-values.ts';
import { typed } from '../territory-form/typed-values.ts';

type Api = App.Locals['api'];
export type RoundGesture = 'move' | 'lock' | 'unlock' | 'undo' | 'redo' | 'cancel';
type Sent = { problem: Problem | undefined; values: FormValues };

/** Sends what was done by hand on a round: why it was not done, and what was typed. */
export async function sendGesture(
  api: Api,
  { kind, round, form }: { kind: RoundGesture; round: string; form: FormData },
): Promise<Sent> {
  const values = formValues(form);
  const { problem } = await answerTo<unknown>(callOf(api, { kind, round, values }));
  return { problem, values };
}

function callOf(
  api: Api,
  { kind, round, values }: { kind: RoundGesture; round: string; values: FormValues },
) {
  const call = { params: { path: { id: round } }, headers: requestKey(values) };
  const version = Number(values.version);
  const beneficiaryId = values.person ?? '';
  switch (kind) {
    case 'cancel':
      return api.POST('/rounds/{id}/cancel', call);
    case 'undo':
      return api.POST('/rounds/{id}/gestures/undo', { ...call, body: { version } });
    case 'redo':
      return api.POST('/rounds/{id}/gestures/redo', { ...call, body: { version } });
    case 'move':
      return api.POST('/rounds/{id}/gestures/move', {
        ...call,
        body: {
          beneficiaryId,
          version,
          activityId: values.activity || null,
          reasonCode: passingReasons.find((code) => code === values.reasonCode) ?? null,
          reason: typed.text(values, 'reason') || null,
        },
      });
    default:
      return api.POST('/rounds/{id}/gestures/lock', {
        ...call,
        body: { beneficiaryId, version, isLocked: kind === 'lock' },
      });
  }
}
