import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { fill, type SizeName, sizes } from './fill.ts';

interface Measured {
  readonly seconds: number;
  readonly files: number;
  readonly megabytes: number;
  readonly rssBefore: number;
  readonly rssMost: number;
  readonly holdUpP99: number;
  readonly holdUpMost: number;
}

/** How much more memory the larger organisation may need: its table of contents in the zip grows with the people. */
const boundMb = 150;

/**
 * The full export of two organisations, each in a process of its own: memory must not grow with the notes (issue 6,
 * Speed). Prints what each took, with the core's hold-ups meanwhile.
 */
export async function measureExport(folder: string, names: readonly [SizeName, SizeName]): Promise<void> {
  console.log('\n### Full export with AES-256\n');
  console.log(
    '| Vault | Persons’ files | s | zip MB | files | memory before, most MB | hold-up p99, most ms |',
  );
  console.log('|---|---|---|---|---|---|---|');
  const grew: number[] = [];
  for (const name of names) {
    const file = path.join(folder, `export-${name}`, 'vault.db');
    await fill(file, 'vault', name, 1);
    for (const people of ['none', 'people']) {
      const took = await exportOnce(file, path.join(folder, 'taken-out.zip'), people);
      grew.push(took.rssMost - took.rssBefore);
      const { people: count, notes } = sizes[name];
      console.log(
        `| ${name}: ${count} people, ${notes} notes, ${(fs.statSync(file).size / 1e6).toFixed(0)} MB | ${people === 'none' ? 'no' : 'yes'} | ${took.seconds.toFixed(1)} | ${took.megabytes.toFixed(1)} | ${took.files} | ${took.rssBefore.toFixed(0)}, ${took.rssMost.toFixed(0)} | ${took.holdUpP99.toFixed(0)}, ${took.holdUpMost.toFixed(0)} |`,
      );
    }
    fs.rmSync(path.dirname(file), { recursive: true, force: true });
  }
  const [smaller = 0, smallerPeople = 0, larger = 0, largerPeople = 0] = grew;
  const more = Math.max(larger - smaller, largerPeople - smallerPeople);
  const verdict = more <= boundMb ? 'within' : 'OVER';
  console.log(`\nThe larger needs ${more.toFixed(0)} MB more memory (${verdict} ${boundMb} MB).`);
}

async function exportOnce(file: string, target: string, people: string): Promise<Measured> {
  const child = fork(path.join(import.meta.dirname, 'export-variant.ts'), [file, target, people]);
  const gone = once(child, 'exit');
  const [took] = (await once(child, 'message')) as [Measured];
  await gone;
  fs.rmSync(target);
  return took;
}
