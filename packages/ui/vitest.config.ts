import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  // One document maker for all files, yet each file its own world: a quarter of the time.
  test: {
    environment: 'jsdom',
    pool: 'vmThreads',
    include: ['src/**/*.spec.ts'],
    setupFiles: ['test/patience.ts'],
    testTimeout: 60_000,
  },
});
