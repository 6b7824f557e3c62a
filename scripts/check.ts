import { runTogether, type Step } from './run-steps.ts';

/** Everything that can be said about the code without running it. */
export const staticChecks: readonly Step[] = [
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'types', command: 'tsc', args: ['--noEmit'] },
  { name: 'dead code', command: 'knip', args: [] },
];

if (import.meta.main && !(await runTogether(staticChecks))) process.exit(1);
