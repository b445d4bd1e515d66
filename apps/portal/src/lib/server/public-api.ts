import type { ProgrammeView, TerritoryRowView, TerritoryView } from '#lib/platform/public-views.ts';

type Answer<Data> = Promise<{ data?: Data; response: Response }>;

export interface PublicApi {
  programme(): Answer<ProgrammeView>;
  territories(): Answer<{ items: TerritoryRowView[] }>;
  territory(code: string): Answer<TerritoryView>;
}

export function publicApi(origin: string): PublicApi {
  const get = async <Data>(path: string): Answer<Data> => {
    const response = await fetch(`${origin}${path}`, { signal: AbortSignal.timeout(5000) });
    return response.ok ? { data: (await response.json()) as Data, response } : { response };
  };
  return {
    programme: () => get('/public/programme'),
    territories: () => get('/public/territories'),
    territory: (code) => get(`/public/territories/${encodeURIComponent(code)}`),
  };
}
