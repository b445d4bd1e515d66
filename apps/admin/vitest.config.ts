import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig, mergeConfig } from 'vitest/config';
import app from './vite.config.ts';

/** Where components stand, specs have a made-up document, as in a browser; all others are as on the server. */
const besideComponents = ['src/routes/**/*.spec.ts', 'src/lib/components/**/*.spec.ts'];

export default defineConfig({
  test: {
    projects: [
      mergeConfig(app, {
        test: { name: 'server', include: ['src/**/*.spec.ts'], exclude: besideComponents },
      }),
      mergeConfig(app, {
        plugins: [svelteTesting()],
        test: { name: 'page', environment: 'jsdom', include: besideComponents },
      }),
    ],
  },
});
