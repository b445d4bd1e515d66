import { defineConfig } from 'vitest/config';

export default defineConfig({
  // A limit for what never ends, not for what is slow.
  test: { include: ['src/**/*.spec.ts'], testTimeout: 60_000 },
});
