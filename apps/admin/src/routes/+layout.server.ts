import { roleAllows } from '@etabli/domain/access/roles';
import { answerTo } from '#lib/server/answers.ts';
import type { LayoutServerLoad } from './$types';

const most = 100;

/** The frame must stand even without the API: then it has neither brand nor scope. */
export const load: LayoutServerLoad = async ({ locals }) => {
  const { account, api, language } = locals;
  const readers =
    account?.memberships.filter(({ role }) => roleAllows(role, 'territories.read')) ?? [];
  const isRegion = readers.some(({ territoryId }) => territoryId === null);
  const [programme, territories] = await Promise.all([
    answerTo(api.GET('/public/programme')),
    readers.length > 0 && !isRegion
      ? answerTo(api.GET('/territories', { params: { query: { limit: most } } }))
      : undefined,
  ]);
  return {
    language,
    account,
    programme: programme.data
      ? { code: programme.data.code, name: programme.data.brand.name }
      : null,
    /** Where the account may look: the whole region, or territories by name. */
    scope: {
      isRegion,
      territories: territories?.data?.items.map(({ id, name }) => ({ id, name })) ?? [],
    },
  };
};
