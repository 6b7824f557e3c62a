import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Outcome, type TestsOf, tryMutants } from './runner.ts';

/**
 * `npm run mutation [-- <file or folder> …]`: changes one thing at a time in the code that guards keys, roles and the
 * audit, and sees whether a test notices (quality.md, Code). Lowest priority, one worker. `--self-check` tries the run
 * itself: strong tests must notice every mutant of the sample, weak ones must not.
 */
const root = path.resolve(import.meta.dirname, '../..');
const folders = ['electron/core/vault', 'electron/core/kernel', 'shared/domain/permissions'];
/** Types only, or tested from elsewhere. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'shared/domain/permissions/permissions.ts': ['electron/core/kernel/permissions.test.ts'],
};
const bound = 0.9;

function sourcesIn(asked: string): readonly string[] {
  const all = fs.statSync(asked).isDirectory()
    ? fs.readdirSync(asked, { recursive: true, encoding: 'utf8' }).map((name) => path.join(asked, name))
    : [asked];
  return all
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.table.ts'))
    .toSorted();
}

/** A file's own tests, and the others of its folder that load it. */
function testsOf(file: string): TestsOf {
  const beside = fs
    .readdirSync(path.dirname(file))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(path.dirname(file), name));
  const name = file.replace(/\.ts$/u, '.test.ts');
  return {
    own: beside.filter((each) => each === name),
    beside: [...beside.filter((each) => each !== name), ...(elsewhere[file] ?? [])],
  };
}

function print(outcomes: readonly Outcome[]): void {
  console.log('\n| File | Mutants | Noticed | Score |\n|---|---|---|---|');
  for (const { file, mutants, survivors } of outcomes) {
    const noticed = mutants - survivors.length;
    console.log(`| ${file} | ${String(mutants)} | ${String(noticed)} | ${percent(noticed, mutants)} |`);
  }
  for (const { file, survivors } of outcomes) {
    for (const { line, change } of survivors) console.log(`survived: ${file}:${String(line)} ${change}`);
  }
}

const percent = (part: number, of: number) => `${((part / of) * 100).toFixed(1)} %`;

async function tryFile(file: string, tests: TestsOf): Promise<Outcome> {
  return tryMutants(file, tests, (tried, of) => {
    if (tried % 10 === 0 || tried === of) console.log(`${file}: ${String(tried)} of ${String(of)}`);
  });
}

async function selfCheck(): Promise<void> {
  const sample = (tests: string): TestsOf => ({ own: [`tests/mutation/sample/${tests}`], beside: [] });
  const strong = await tryFile('tests/mutation/sample/shelf.ts', sample('shelf.strong.ts'));
  const weak = await tryFile('tests/mutation/sample/shelf.ts', sample('shelf.weak.ts'));
  print([strong, weak]);
  if (strong.survivors.length > 0 || weak.survivors.length === 0) process.exitCode = 1;
}

process.chdir(root);
os.setPriority(19);
const asked = process.argv.slice(2);
if (asked.includes('--self-check')) await selfCheck();
else {
  const outcomes: Outcome[] = [];
  for (const file of (asked.length > 0 ? asked : folders).flatMap(sourcesIn)) {
    const outcome = await tryFile(file, testsOf(file));
    if (outcome.mutants > 0) outcomes.push(outcome);
  }
  print(outcomes);
  const mutants = outcomes.reduce((sum, each) => sum + each.mutants, 0);
  const noticed = outcomes.reduce((sum, each) => sum + each.mutants - each.survivors.length, 0);
  console.log(`\nmutation score: ${percent(noticed, mutants)} of ${String(mutants)} mutants`);
  if (noticed / mutants < bound) process.exitCode = 1;
}
