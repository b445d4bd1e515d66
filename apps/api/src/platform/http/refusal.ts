export type RefusalKind =
  | 'invalid'
  | 'unsigned'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'tooMany'
  | 'unavailable';

export type RefusalCode = `${string}.${string}`;
export type Violation = { path: string; code: RefusalCode; params?: Record<string, unknown> };

/** A request that cannot be done, as a code and its parameters: words are for the pages. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: RefusalCode,
    readonly params: Record<string, unknown> = {},
    readonly violations: Violation[] = [],
  ) {
    super(code);
  }
}

const of =
  (kind: RefusalKind) =>
  (code: RefusalCode, params?: Record<string, unknown>, violations?: Violation[]) =>
    new Refusal(kind, code, params, violations);

/** The ways to refuse: `throw refuse.conflict('territories.changed-meanwhile', { version })`. */
export const refuse = {
  invalid: of('invalid'),
  unsigned: of('unsigned'),
  forbidden: of('forbidden'),
  notFound: of('notFound'),
  conflict: of('conflict'),
  tooMany: of('tooMany'),
  unavailable: of('unavailable'),
};

export const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  unsigned: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooMany: 429,
  unavailable: 503,
};
