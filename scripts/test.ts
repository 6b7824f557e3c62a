import fs from 'node:fs';
import path from 'node:path';
import { staticChecks } from './check.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { ensureTools } from './ensure-tools.ts';
import { runStep, runTogether, type Step } from './run-steps.ts';

/**
 * `npm test`: static checks, build, unit and database and architecture tests (Vitest), then the real app end to end
 * (Playwright). Ends with one line of counts and a non-zero code if anything failed.
 */
const results = path.resolve('test-results');
fs.mkdirSync(results, { recursive: true });
const unitReport = path.join(results, 'unit.json');
const endToEndReport = path.join(results, 'e2e.json');

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

function readJson(file: string): unknown {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
}

function count(report: unknown, key: string): number {
  const value: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, key) : undefined;
  return typeof value === 'number' ? value : 0;
}

function unitCounts(): Counts {
  const report = readJson(unitReport);
  return {
    passed: count(report, 'numPassedTests'),
    failed: count(report, 'numFailedTests'),
    skipped: count(report, 'numPendingTests'),
  };
}

function endToEndCounts(): Counts {
  const report = readJson(endToEndReport);
  const stats: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, 'stats') : {};
  return {
    passed: count(stats, 'expected') + count(stats, 'flaky'),
    failed: count(stats, 'unexpected'),
    skipped: count(stats, 'skipped'),
  };
}

const unit: Step = {
  name: 'unit, database, architecture',
  command: 'vitest',
  args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
};
const endToEnd: Step = {
  name: 'end to end, accessibility',
  command: 'playwright',
  args: ['test', '--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: endToEndReport },
};

for (const report of [unitReport, endToEndReport]) fs.rmSync(report, { force: true });
await ensureBrowser();
ensureTools();
const clean = await runTogether(staticChecks);
const built =
  (await runStep({ name: 'build', command: 'npm', args: ['run', '--silent', 'build'] }, true)).code === 0;
const unitPassed = (await runStep(unit, true)).code === 0;
const endToEndPassed = built && (await runStep(endToEnd, true)).code === 0;

const totals = [unitCounts(), endToEndCounts()];
const sum = (key: keyof Counts) => totals.reduce((total, counts) => total + counts[key], 0);
const passed = clean && built && unitPassed && endToEndPassed;
const failed = Math.max(sum('failed'), passed ? 0 : 1);
console.log(`${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
if (!passed) process.exit(1);
