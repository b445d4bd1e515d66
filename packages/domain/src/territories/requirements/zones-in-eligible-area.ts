import type { EligibleArea } from '../eligible-area.ts';
import type { TerritoryZone } from '../territory.ts';
import type { Finding, Requirement } from './requirement.ts';

const liesIn = (zone: TerritoryZone, area: EligibleArea) =>
  area.name === (area.kind === 'district' ? zone.district : zone.province);

/**
 * Call for projects 2022, as the press reported it — each zone lies in an arrondissement or
 * province that the programme names. Names are compared letter by letter.
 */
export const zonesInEligibleArea: Requirement = ({ zones }, { eligibleAreas }): Finding => {
  const factsUsed = zones.map(({ id }) => `zone:${id}`);
  if (zones.length === 0) {
    return { outcome: 'unclear', reason: 'no-zone', params: {}, factsUsed };
  }
  const outside = zones.filter((zone) => !eligibleAreas.value.some((area) => liesIn(zone, area)));
  if (outside.length > 0) {
    const names = outside.map(({ name }) => name).join(', ');
    return { outcome: 'no', reason: 'outside', params: { zones: names }, factsUsed };
  }
  return { outcome: 'yes', reason: 'inside', params: { zones: zones.length }, factsUsed };
};
