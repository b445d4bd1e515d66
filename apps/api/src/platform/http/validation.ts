import { StandardSchemaValidationPipe } from '@nestjs/common';
import { type Refusal, refuse, type Violation } from './refusal.ts';

type Issue = {
  code?: string;
  message: string;
  path?: readonly unknown[];
  params?: Record<string, unknown>;
} & Record<string, unknown>;

const keyOf = (segment: unknown) =>
  typeof segment === 'object' && segment !== null && 'key' in segment ? segment.key : segment;

/** A schema's complaint as a code; a custom one brings its own code in `params.code`. */
function codeOf(issue: Issue): Violation['code'] {
  const own = issue.params?.code;
  if (typeof own === 'string') {
    return `${own.split('.')[0]}.${own.split('.').slice(1).join('.')}`;
  }
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? 'shared.too-short' : 'shared.too-small';
    case 'too_big':
      return issue.origin === 'string' ? 'shared.too-long' : 'shared.too-big';
    case 'invalid_type':
      return 'shared.missing-or-wrong-kind';
    case 'unrecognized_keys':
      return 'shared.unknown-field';
    default:
      return 'shared.not-understood';
  }
}

function paramsOf(issue: Issue): Record<string, unknown> {
  const { minimum, maximum, keys } = issue;
  const numbers = {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  };
  return Array.isArray(keys) ? { ...numbers, keys: keys.join(', ') } : numbers;
}

const refusalOf = (issues: readonly Issue[]): Refusal =>
  refuse.invalid(
    'shared.check-the-form',
    { count: issues.length },
    issues.map((issue) => ({
      path: (issue.path ?? []).map(keyOf).join('.'),
      code: codeOf(issue),
      params: paramsOf(issue),
    })),
  );

/** One validation, at the door: each schema's complaint becomes a violation at its field. */
export const validation = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => refusalOf(issues as readonly Issue[]),
});
