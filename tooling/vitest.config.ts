import { defineConfig } from 'vitest/config';

const everywhere = ['**/node_modules/**'];

/** Medium tests start a real database, small ones do not. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'small',
          include: ['**/*.spec.ts'],
          exclude: [...everywhere, '**/*.medium.spec.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'medium',
          include: ['**/*.medium.spec.ts'],
          exclude: everywhere,
          testTimeout: 60_000,
        },
      },
    ],
  },
});
