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
