import { defineConfig } from 'vitest/config';

/** Tests that put an instant double in the place of the key derivation: each needs its modules for itself. */
const apart = ['electron/core/vault/**/*.test.ts', 'tests/faults/**/*.test.ts'];
const all = ['{electron,shared,renderer,build,scripts,tools,tests}/**/*.test.{ts,tsx}'];
const never = ['**/node_modules/**', 'tests/e2e/**', 'tests/bench/**'];

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['electron/core/**', 'shared/domain/**'],
      reporter: ['text-summary', 'json-summary'],
    },
    projects: [
      { extends: true, test: { name: 'apart', include: apart, exclude: never } },
      // The others share the modules of their process: loading the core anew for each file took two thirds of the time.
      {
        extends: true,
        test: { name: 'together', include: all, exclude: [...never, ...apart], isolate: false },
      },
    ],
  },
});
