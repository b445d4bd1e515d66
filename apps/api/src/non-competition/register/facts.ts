import { carries, type FactsIn } from '../../platform/outbox/announce.ts';

export const registerFacts = {
  /** Another extract is in use. What came, went or changed with it stands in `register_changes`. */
  'register.imported': carries<{ extractId: string }>,
};

declare module '../../platform/outbox/announce.ts' {
  interface Facts extends FactsIn<typeof registerFacts> {}
}
