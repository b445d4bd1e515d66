/** What stands below the two lists of a round. */
export const workshopTabs = [
  'unplaced',
  'ideas',
  'whatif',
  'suggestions',
  'groups',
  'trace',
] as const;
export type WorkshopTab = (typeof workshopTabs)[number];
