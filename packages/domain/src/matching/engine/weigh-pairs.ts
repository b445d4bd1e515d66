import type { MatchNetwork } from './match-network.ts';
import type { TierUnits } from './pack-weights.ts';
import { activityOfCode, fitOfCode } from './pair-rows.ts';

/** The pairs in rows of people, with what each weighs. */
export type WeighedPairs = { start: Int32Array; activity: Int32Array; weight: Float64Array };

/** Weighs each pair in the units given. */
export function weigh(network: MatchNetwork, units: TierUnits): WeighedPairs {
  const { rows, waiting, previous, duty, firstDuty } = network;
  const { start, code } = rows;
  const weight = new Float64Array(code.length);
  const activity = new Int32Array(code.length);
  for (let person = 0; person < waiting.length; person++) {
    const own = units.placed + units.waiting * (waiting[person] as number);
    const end = start[person + 1] as number;
    const before = previous[person] as number;
    const beforeAsDuty = before < 0 ? -1 : (duty[before] as number);
    for (let pair = start[person] as number; pair < end; pair++) {
      const to = activityOfCode(code[pair] as number);
      const kept = to === before || to === beforeAsDuty ? units.kept : 0;
      const must = to >= firstDuty ? units.duty : 0;
      activity[pair] = to;
      weight[pair] = own + kept + must + units.fit * fitOfCode(code[pair] as number);
    }
  }
  return { start, activity, weight };
}
