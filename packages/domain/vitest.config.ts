import { defineConfig } from 'vitest/config';

// Pure functions leave nothing behind: the files may share a process.
export default defineConfig({ test: { include: ['src/**/*.spec.ts'], isolate: false } });
