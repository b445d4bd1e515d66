import { holdTable } from '@etabli/tooling/launch/testing/hold-table';

const named = (name: 'PORTAL_URL' | 'ADMIN_URL'): string => {
  const url = process.env[name];
  if (!url) {
    throw new Error(`${name} is not set: the house was not opened`);
  }
  return url;
};

/** Addresses of the open house. */
export const portal = (path = '/'): string => `${named('PORTAL_URL')}${path}`;
export const admin = (path = '/'): string => `${named('ADMIN_URL')}${path}`;

/** Keeps rounds from being computed, until what it answers is called; not in a house that was open before. */
export async function holdWork(): Promise<() => Promise<void>> {
  const { HOUSE_FOLDER } = process.env;
  return HOUSE_FOLDER ? holdTable(HOUSE_FOLDER, 'beneficiary_facts') : async () => undefined;
}
