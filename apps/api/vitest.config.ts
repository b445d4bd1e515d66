import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.spec.ts', 'test/**/*.spec.ts'],
    globalSetup: ['test/database.setup.ts'],
    setupFiles: ['reflect-metadata'],
    // Limits for what hangs, not for what is slow: a loaded machine takes its time.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    // Each file has a database of its own; the modules are the same for all, and loading them is half the time.
    isolate: false,
  },
});
