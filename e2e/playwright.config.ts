import { defineConfig, devices } from '@playwright/test';

const { CHROMIUM_PATH, CHROMIUM_ARGS = '' } = process.env;

/** A browser without a way out of this machine asks nothing of anybody else. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './support/open-house.ts',
  workers: 1,
  retries: 0,
  forbidOnly: !!process.env.CI,
  // Limits for what never comes, not for what is slow: a loaded machine takes its time.
  timeout: 420_000,
  expect: { timeout: 60_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 900 },
    locale: 'fr-BE',
    timezoneId: 'Europe/Brussels',
    // A trace of each step takes a third of the time: `--trace on` keeps one of a journey that fails.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      args: [...quiet, ...CHROMIUM_ARGS.split(' ').filter((argument) => argument !== '')],
    },
  },
});
