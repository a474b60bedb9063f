import { defineConfig } from '@playwright/test';
import { findOrInstallBrowser, launchArguments } from './scripts/browser.mjs';
import { findFreePort } from './scripts/serve.mjs';

// Workers read this file again; they must find the browser and the port that were settled first.
const executablePath = (process.env['CHROMIUM_PATH'] ??= await findOrInstallBrowser());
const port = (process.env['CHRONOLANE_PORT'] ??= String(await findFreePort()));
const address = `http://localhost:${port}/`;

/** The browser tests use the built page, with its policy, as a visitor gets it. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: 'list',
  timeout: 120_000,
  // A busy machine is slow, not wrong.
  expect: { timeout: 20_000 },
  use: {
    baseURL: address,
    locale: 'en-GB',
    viewport: { width: 1366, height: 768 },
    // Moves happen at once, so that no test reads a place half way; the test of smooth moves asks for them.
    contextOptions: { reducedMotion: 'reduce' },
    // The test of what works without a network asks for it; elsewhere it would only fetch the build once more.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: launchArguments() },
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${port}`,
    url: address,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
