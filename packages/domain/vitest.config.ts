import { defineConfig } from 'vitest/config';

// Pure functions leave nothing behind: the files may share a process.
export default defineConfig({
  test: {
    include: ['src/**/*.spec.ts'],
    isolate: false,
    setupFiles: ['vitest.setup.ts'],
    // A limit for what never ends: properties over drawn facts take their time on a loaded machine.
    testTimeout: 300_000,
  },
});
