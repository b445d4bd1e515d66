/** A database that may be lost: for tests alone. */
export const quickDatabase = { fsync: 'off', full_page_writes: 'off', shared_buffers: '16MB' };
