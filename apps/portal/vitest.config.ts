import { defineConfig, mergeConfig } from 'vitest/config';
import app from './vite.config.ts';

export default mergeConfig(
  app,
  // A limit for what never ends, not for what is slow.
  defineConfig({ test: { include: ['src/**/*.spec.ts'], testTimeout: 60_000 } }),
);
