import { defineConfig } from 'vitest/config';

const everywhere = ['**/node_modules/**'];

/** Limits for what hangs, not for what is slow: a loaded machine takes its time. */
const patience = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
};

/** Medium tests start a real database, small ones do not. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'small',
          include: ['**/*.spec.ts'],
          exclude: [...everywhere, '**/*.medium.spec.ts'],
          ...patience,
        },
      },
      {
        test: {
          name: 'medium',
          include: ['**/*.medium.spec.ts'],
          exclude: everywhere,
          ...patience,
        },
      },
    ],
  },
});
