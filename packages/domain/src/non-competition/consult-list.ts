import type { ToConsult } from './check-result.ts';
import type { Measured } from './checks/check.ts';

/**
 * Whom to ask before the committee sits: those who do the same or stand in a list of the social economy,
 * one line for each establishment; then the bodies that the rules name, and those who owe an answer.
 */
export function consultList({ counted, direct, facts }: Measured): ToConsult[] {
  const { rules, activity } = facts;
  const listed = counted.filter(
    ({ lists, nearness }) => lists.length > 0 && nearness >= rules.from.value.kept,
  );
  const isDirect = new Set(direct.map(({ establishmentNumber }) => establishmentNumber));
  const firms = [...direct, ...listed.filter((one) => !isDirect.has(one.establishmentNumber))];
  const answered = new Set(activity.answers.map(({ question }) => question));
  const owing = rules.questions.filter(({ question }) => !answered.has(question));
  const bodies = new Set([
    ...rules.consulted.map(({ body }) => body),
    ...owing.map(({ asks }) => asks),
  ]);
  const mustAnswer = new Set(owing.map(({ asks }) => asks));
  return [
    ...firms.map(
      ({ establishmentNumber, enterpriseNumber, name }): ToConsult => ({
        who: { kind: 'establishment', establishmentNumber, enterpriseNumber, name },
        why: isDirect.has(establishmentNumber) ? 'direct-competitor' : 'social-economy',
      }),
    ),
    ...[...bodies].map(
      (body): ToConsult => ({
        who: { kind: 'body', body },
        why: mustAnswer.has(body) ? 'has-to-answer' : 'asked-by-rules',
      }),
    ),
  ];
}
