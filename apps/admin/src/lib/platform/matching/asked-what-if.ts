import { travelModes } from '@etabli/domain/beneficiaries/beneficiary';
import { skillCodes } from '@etabli/domain/beneficiaries/work-kinds';
import { matchingAims } from '@etabli/domain/territories/matching-terms';
import type { Problem, Schemas } from '@etabli/sdk';
import type { FormValues } from '../form-values.ts';

type ChangeInput = Schemas['WhatIfInput']['changes'][number];

/** What somebody may change in thought; a move by hand is weighed in the workshop, and may come along. */
export const whatIfKinds = ['posts', 'travel', 'skill', 'aims'] as const;
export type WhatIfKind = (typeof whatIfKinds)[number];

/** What the address asks of the plan. */
export interface AskedWhatIf {
  kind: WhatIfKind;
  /** Null until something is asked; what the address says wrongly is not asked. */
  changes: ChangeInput[] | null;
  /** The form as it was filled in. */
  values: FormValues;
  learners: string[];
}

/** What the tab shows: the form with what it offers, and the answer once something is asked. */
export interface WhatIfData {
  asked: AskedWhatIf;
  zones: string[];
  learners: Schemas['RoundPerson'][];
  answer: Schemas['WhatIf'] | undefined;
  refused: Problem | undefined;
}

/** The move that the workshop weighs: a person, and an activity or none. */
type Weighed = { person: string | null; to: string | null };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function askedWhatIf(params: URLSearchParams, weighed: Weighed): AskedWhatIf {
  const kind = whatIfKinds.find((one) => one === params.get('change')) ?? 'posts';
  const change = changeOf(kind, params);
  return {
    kind,
    changes: change && [change, ...moveOf(params, weighed)],
    values: Object.fromEntries(params),
    learners: learnersOf(params),
  };
}

/** For the fields of the four aims: each has a place. */
export const aimFields = matchingAims.map((_, place) => `aim-${place + 1}`);

function changeOf(kind: WhatIfKind, params: URLSearchParams): ChangeInput | null {
  switch (kind) {
    case 'posts': {
      const activityId = params.get('activityId') ?? '';
      const more = Number(params.get('more') || Number.NaN);
      return uuid.test(activityId) && Number.isInteger(more) ? { kind, activityId, more } : null;
    }
    case 'travel': {
      const mode = travelModes.find((one) => one === params.get('mode'));
      return mode ? { kind, mode, zone: params.get('zone') || null } : null;
    }
    case 'skill': {
      const skill = skillCodes.find((one) => one === params.get('skill'));
      const ids = learnersOf(params);
      return skill ? { kind, skill, beneficiaryIds: ids.length > 0 ? ids : null } : null;
    }
    case 'aims': {
      const aims = aimFields.flatMap(
        (field) => matchingAims.find((one) => one === params.get(field)) ?? [],
      );
      return aims.length === aimFields.length ? { kind, aims } : null;
    }
  }
}

const learnersOf = (params: URLSearchParams) =>
  params.getAll('beneficiaryIds').filter((id) => uuid.test(id));

function moveOf(params: URLSearchParams, { person, to }: Weighed): ChangeInput[] {
  return params.has('withMove') && person && to
    ? [{ kind: 'move', beneficiaryId: person, activityId: uuid.test(to) ? to : null }]
    : [];
}
