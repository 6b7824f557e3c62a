/** Numbers of the harnesses in quality.md. */
export type HarnessNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15;

/** True in `npm run faults -- --full`: the counts before a release instead of those of a push. */
export const isFullRun = process.env['KEYSTEAD_HARNESS'] === 'full';

/**
 * Prints the figure of a harness once its assertions have held; `npm run faults` gathers these lines in its table.
 * @param count what was tried, with its number: `200 runs`
 * @param result what was found, with its number: `0 acknowledged writes lost`
 */
export function tellHarness(number: HarnessNumber, name: string, count: string, result: string): void {
  process.stdout.write(`harness ${String(number)} ${name}: ${count}, ${result}\n`);
}
