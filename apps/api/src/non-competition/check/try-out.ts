import { clienteleGroups } from '@etabli/domain/activities/offer';
import type { ActivityDraft } from '@etabli/domain/non-competition/activity-draft';
import type { CheckFacts } from '@etabli/domain/non-competition/check-facts';
import { checkNonCompetition } from '@etabli/domain/non-competition/check-non-competition';
import type { CheckResult } from '@etabli/domain/non-competition/check-result';
import { originsOf } from '@etabli/domain/non-competition/measures/distance-weight';
import type { DossierView, TryOutInput } from './dossier.dto.ts';

export type Shown = {
  result: CheckResult;
  origins: { latitude: number; longitude: number }[];
  offer: NonNullable<DossierView['offer']>;
  whatIf: DossierView['whatIf'];
};

/** The draft with other figures; what nobody tries stays as it was checked. */
function triedDraft(draft: ActivityDraft, tried: TryOutInput): ActivityDraft {
  const asked = tried.clientele?.split(',');
  const [first, ...others] = draft.prices;
  return {
    ...draft,
    ...(tried.catchmentMetres
      ? { catchment: { kind: 'radius', metres: tried.catchmentMetres } }
      : {}),
    ...(tried.cents !== undefined && first
      ? { prices: [{ ...first, cents: tried.cents }, ...others] }
      : {}),
    ...(asked ? { clientele: clienteleGroups.filter((group) => asked.includes(group)) } : {}),
  };
}

/** What a check shows: its result as it was kept, or what it would be with other figures, kept nowhere. */
export function tryOut(facts: CheckFacts, kept: CheckResult, tried: TryOutInput): Shown {
  const activity = triedDraft(facts.activity, tried);
  const isTried = JSON.stringify(activity) !== JSON.stringify(facts.activity);
  const result = isTried ? checkNonCompetition({ ...facts, activity }) : kept;
  const { signal, exposure, directCompetitors } = kept;
  const [price] = activity.prices;
  return {
    result,
    origins: originsOf(facts),
    offer: {
      catchmentMetres: result.catchmentMetres,
      price: price ? { what: price.what, unit: price.unit, cents: price.cents } : null,
      clientele: [...activity.clientele],
    },
    whatIf: isTried ? { stored: { signal, exposure, directCompetitors } } : null,
  };
}
