import fs from 'node:fs';
import path from 'node:path';
import { createVitest } from 'vitest/node';
import { listMutants, type Mutant, withMutant } from './mutants.ts';

/** Longer than any of these tests takes on a busy machine: a mutant that runs on for ever is noticed. */
const patienceMs = 120_000;

export interface Outcome {
  readonly file: string;
  readonly mutants: number;
  readonly survivors: readonly Mutant[];
}

/** Tests of one file: its own first, then those beside it, for what its own do not notice. */
export interface TestsOf {
  readonly own: readonly string[];
  readonly beside: readonly string[];
}

/**
 * True when every test passes with this source in the file's place; the file on the disk stays as it is. Each try has
 * a server of its own, because a running one keeps modules that it has once read.
 */
async function passes(file: string, source: string, tests: readonly string[]): Promise<boolean> {
  const vitest = await createVitest(
    'test',
    {
      root: path.resolve(import.meta.dirname, '../..'),
      config: false,
      include: ['tests/mutation/sample/*.ts', '{electron,shared,tests}/**/*.test.ts'],
      pool: 'forks',
      maxWorkers: 1,
      bail: 1,
      watch: false,
      // It is kept by what stands in the file on the disk, and would give the unchanged source to every mutant.
      fsModuleCache: false,
      reporters: [{}],
      testTimeout: patienceMs / 2,
      hookTimeout: patienceMs / 2,
    },
    {
      plugins: [
        {
          name: 'one-mutant',
          enforce: 'pre',
          load: (id) => (id.split('?')[0] === file ? source : undefined),
        },
      ],
    },
  );
  const { promise, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => resolve('late'), patienceMs);
  try {
    const project = vitest.getRootProject();
    const specifications = tests.map((test) => project.createSpecification(path.resolve(test)));
    const ended = await Promise.race([vitest.runTestSpecifications(specifications), promise]);
    return (
      ended !== 'late' &&
      ended.unhandledErrors.length === 0 &&
      ended.testModules.every((module) => module.ok())
    );
  } finally {
    clearTimeout(timer);
    await vitest.close();
  }
}

/**
 * Tries every mutant of a file against its tests, one after the other.
 * @throws when the tests fail without a mutant
 */
export async function tryMutants(
  file: string,
  { own, beside }: TestsOf,
  onEach: (tried: number, of: number) => void,
): Promise<Outcome> {
  const absolute = path.resolve(file);
  const source = fs.readFileSync(absolute, 'utf8');
  const mutants = listMutants(absolute, source);
  for (const tests of [own, beside]) {
    if (tests.length > 0 && !(await passes(absolute, source, tests))) {
      throw new Error(`the tests of ${file} fail without a mutant`);
    }
  }
  const survivors: Mutant[] = [];
  for (const [index, mutant] of mutants.entries()) {
    const mutated = withMutant(source, mutant);
    const isNoticed =
      (own.length > 0 && !(await passes(absolute, mutated, own))) ||
      (beside.length > 0 && !(await passes(absolute, mutated, beside)));
    if (!isNoticed) survivors.push(mutant);
    onEach(index + 1, mutants.length);
  }
  return { file, mutants: mutants.length, survivors };
}
