import { runStep } from './run-steps.ts';

/**
 * `npm run coverage`: branches of keys, backups, roles and the audit that a test goes through (quality.md, Code). Fails
 * below 100 %. Threads of their own are left out: what they do is in the modules that they load.
 */
const guarded = ['electron/core/vault', 'electron/core/kernel', 'shared/domain/permissions'];
/** Tests elsewhere that are about these folders. */
const elsewhere = [
  'electron/core/features/access',
  'electron/core/features/audit',
  'tests/faults/record-reach.test.ts',
];

const { code } = await runStep(
  {
    name: 'coverage',
    command: 'vitest',
    args: [
      'run',
      ...guarded,
      ...elsewhere,
      '--coverage',
      ...guarded.map((folder) => `--coverage.include=${folder}/**/*.ts`),
      '--coverage.exclude=**/*.worker.ts',
      '--coverage.reporter=text',
      '--coverage.reportOnFailure',
      '--coverage.thresholds.branches=100',
    ],
  },
  true,
);
process.exitCode = code;
