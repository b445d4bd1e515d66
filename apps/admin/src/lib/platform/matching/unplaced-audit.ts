import type { Schemas } from '@etabli/sdk';

type Row = Schemas['RoundPerson'];
type Round = Pick<Schemas['Round'], 'number' | 'assessedOn' | 'rulesVersion' | 'engine' | 'digest'>;
type Value = string | number | null | undefined;

/**
 * Why nothing is proposed, for who audits: one block of codes and figures as the round kept them, a reason a
 * line, below the version of the rules, the engine and the digest by which it is computed again.
 */
export function unplacedAudit(
  { person, standing, waitingMonths, reasons, left, removed, criteria }: Row,
  { round, activities }: { round: Round; activities: Schemas['RoundPeople']['activities'] },
): string[] {
  const codeOf = (id: Value) => activities.find((one) => one.id === id)?.code ?? id;
  const named = ({ activity, ...params }: Record<string, string | number>) => ({
    ...(activity === undefined ? {} : { activity: codeOf(activity) }),
    ...params,
  });
  return [
    line({
      verdict: standing,
      person: person.reference,
      months: waitingMonths,
      round: round.number,
      on: round.assessedOn,
      rules: round.rulesVersion,
      engine: round.engine,
      input: round.digest,
    }),
    ...reasons.map(({ code, params }) => line({ reason: code, ...named(params) })),
    ...criteria.map(({ rule, outcome, reason }) => line({ criterion: rule, outcome, reason })),
    ...left.map(({ activityId, cutOff: { kind, months } }) =>
      line({ activity: codeOf(activityId), 'cut-off': kind, months }),
    ),
    ...removed.map(({ activityId, rule, reason, params }) =>
      line({ activity: codeOf(activityId), rule, reason, ...params }),
    ),
  ];
}

const line = (told: Record<string, Value>): string =>
  Object.entries(told)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value ?? '-'}`]))
    .join(' ');
