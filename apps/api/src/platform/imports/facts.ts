import type { TerritoryId } from '@etabli/domain/values/ids';
import { carries, type FactsIn } from '../outbox/announce.ts';

type Asked = { territoryId: TerritoryId; importId: string };

export const importFacts = {
  'import.check-asked': carries<Asked>,
  'import.apply-asked': carries<Asked>,
  /** Everything that could be written is. */
  'import.done': carries<Asked>,
};

declare module '../outbox/announce.ts' {
  interface Facts extends FactsIn<typeof importFacts> {}
}
