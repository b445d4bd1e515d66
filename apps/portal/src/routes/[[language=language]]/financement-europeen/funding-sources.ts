import type { SourceView } from '#lib/platform/public-views.ts';

/** What the programme's own data do not hold, with where it was read. */
export const fundingYears: { from: string; until: string; source: SourceView } = {
  from: '2022',
  until: '2026',
  source: {
    title: 'RTL Info, avril 2022',
    url: 'https://www.rtl.be/info/belgique/politique/-territoires-zero-chomeur-de-longue-duree-la-wallonie-se-lance-dans-un-nouveau-projet-1373054.aspx',
    readOn: '2026-11-23',
  },
};

export const emblemRule: SourceView = {
  title: 'Règlement (UE) 2021/1060, article 47 et annexe IX',
  url: 'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32021R1060',
};
