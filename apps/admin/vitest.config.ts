import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig, mergeConfig } from 'vitest/config';
import app from './vite.config.ts';

/** Where components stand, specs have a made-up document, as in a browser; all others are as on the server. */
const besideComponents = ['src/routes/**/*.spec.ts', 'src/lib/components/**/*.spec.ts'];

/** Limits for what never ends, not for what is slow. */
const patience = { testTimeout: 60_000, expect: { poll: { timeout: 30_000 } } };

export default defineConfig({
  test: {
    projects: [
      mergeConfig(app, {
        test: {
          name: 'server',
          include: ['src/**/*.spec.ts'],
          exclude: besideComponents,
          ...patience,
        },
      }),
      mergeConfig(app, {
        plugins: [svelteTesting()],
        test: { name: 'page', environment: 'jsdom', include: besideComponents, ...patience },
      }),
    ],
  },
});
