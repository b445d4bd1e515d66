import { defineConfig } from 'vitest/config';

/** The tables of cases alone: what only a property over drawn facts notices, no case has named yet. */
export default defineConfig({
  test: {
    include: ['src/eligibility/**/*.spec.ts'],
    exclude: ['src/eligibility/assess-over-time.spec.ts'],
    isolate: false,
  },
});
