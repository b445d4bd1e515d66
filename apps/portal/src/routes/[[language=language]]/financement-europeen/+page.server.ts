import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
  const { programme } = await parent();
  if (!programme) {
    error(503);
  }
  return { funding: programme.brand.funding };
};
