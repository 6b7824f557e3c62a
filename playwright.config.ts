import { defineConfig } from '@playwright/test';

/** Journeys through the real app; `E2E_HOST=electron` runs the same specs on Electron (architecture.md). */
export default defineConfig({
  testDir: 'tests/e2e/specs',
  outputDir: 'test-results/e2e',
  // A journey checks accessibility on a dozen screens, light and dark; two of them share two cores.
  timeout: 300_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
});
