import fs from 'node:fs';
import path from 'node:path';
import { ensureTools } from './ensure-tools.ts';
import { runStep } from './run-steps.ts';

/**
 * `npm run faults [-- --full]`: every harness of tests/faults, one after the other, then one table of their figures
 * (quality.md). Ends with a non-zero code when one failed, a number has no figure, or a file catches no planted fault.
 */
const numbers = Array.from({ length: 15 }, (_, index) => index + 1);
const folder = path.resolve('tests/faults');
const report = path.resolve('test-results/faults.json');
const isFull = process.argv.includes('--full');

interface Figure {
  readonly number: number;
  readonly what: string;
  readonly count: string;
  readonly result: string;
}

interface Harness {
  readonly file: string;
  readonly passed: boolean;
  readonly figures: readonly Figure[];
  readonly planted: number;
  readonly seconds: number;
}

/** The lines of `tellHarness` (tests/support/harness-line.ts). */
function figuresIn(output: string): readonly Figure[] {
  const lines = output.matchAll(/^harness (\d+) (.+?): ([^,\n]+), (.+)$/gm);
  return [...lines].map(([, number = '', what = '', count = '', result = '']) => ({
    number: Number(number),
    what,
    count,
    result,
  }));
}

/** Tests of planted faults that passed, by their titles. */
function plantedIn(text: string): number {
  const { testResults } = JSON.parse(text) as {
    readonly testResults: readonly {
      readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
    }[];
  };
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ fullName, status }) => status === 'passed' && fullName.includes('noticed by this harness'))
    .length;
}

async function run(file: string): Promise<Harness> {
  fs.rmSync(report, { force: true });
  const outcome = await runStep(
    {
      name: file,
      command: 'vitest',
      args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, file],
      env: isFull ? { KEYSTEAD_HARNESS: 'full' } : {},
    },
    false,
  );
  const passed = outcome.code === 0;
  console.log((passed ? 'ok' : 'FAILED').padEnd(7), file, `(${outcome.seconds.toFixed(0)} s)`);
  if (!passed) console.log(outcome.output.trimEnd());
  return {
    file,
    passed,
    figures: figuresIn(outcome.output),
    planted: fs.existsSync(report) ? plantedIn(fs.readFileSync(report, 'utf8')) : 0,
    seconds: outcome.seconds,
  };
}

const columns = ['No', 'What', 'Tried', 'Found', 'Planted', 'Seconds'] as const;
type Row = readonly string[];

/** Planted faults and seconds belong to a file and stand in its first row. */
function rowsOf(harnesses: readonly Harness[]): readonly Row[] {
  return harnesses
    .flatMap(({ figures, planted, seconds }) =>
      figures.map((figure, index) => ({
        number: figure.number,
        row: [
          String(figure.number),
          figure.what,
          figure.count,
          figure.result,
          index === 0 ? `${String(planted)} caught` : '',
          index === 0 ? seconds.toFixed(0) : '',
        ],
      })),
    )
    .toSorted((a, b) => a.number - b.number)
    .map(({ row }) => row);
}

function print(rows: readonly Row[]): void {
  const all = [columns, ...rows];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => (row[index] ?? '').length)));
  for (const row of all) {
    console.log(
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

ensureTools();
fs.mkdirSync(path.dirname(report), { recursive: true });
const harnesses: Harness[] = [];
for (const name of fs.readdirSync(folder).toSorted()) {
  if (name.endsWith('.test.ts')) harnesses.push(await run(path.join('tests/faults', name)));
}
console.log(`\nHarnesses, ${isFull ? 'full' : 'push'} counts`);
print(rowsOf(harnesses));

const told = new Set(harnesses.flatMap(({ figures }) => figures.map(({ number }) => number)));
const problems = [
  ...harnesses.filter(({ passed }) => !passed).map(({ file }) => `failed: ${file}`),
  ...harnesses.filter(({ planted }) => planted === 0).map(({ file }) => `no planted fault caught: ${file}`),
  ...numbers.filter((number) => !told.has(number)).map((number) => `no figure for harness ${String(number)}`),
];
for (const problem of problems) console.log(problem);
if (problems.length > 0) process.exit(1);
