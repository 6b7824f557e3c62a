import fs from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { newId } from '#shared/lib/ids.ts';
import { createOrganisation, openCore } from './bench-vault.ts';
import { seeded } from './random.ts';

/** Private logs of one author, each of some 3,900 characters (security.md 3.4, costs). */
const count = 1000;
const letters = 3900;
/** Longest time that searching them may hold up a process (issue 3, Speed). */
const boundMs = 50;

const wordsOf = (random: () => number) =>
  Array.from({ length: letters / 6 }, () => Math.floor(random() * 36 ** 5).toString(36)).join(' ');

/**
 * Writes the logs through the app's own core, then opens and searches all of them for a word that none has: the worst
 * case. Prints the whole time and the longest hold-up of the core's event loop.
 */
export async function measurePrivateLogs(folder: string): Promise<void> {
  const file = path.join(folder, 'private-logs', 'vault.db');
  await createOrganisation(file, 'vault');
  const bench = await openCore(file, 'vault');
  const random = seeded(11);
  const empty = { feelings: [], ownFeelings: [], learning: '', nextStep: '', caseRef: '', leftNames: [] };
  for (let n = 0; n < count; n += 1) {
    const content = {
      ...empty,
      model: 'free',
      title: '',
      occurredOn: '2026-11-22',
      answers: { page: wordsOf(random) },
    };
    await bench.call('reflections.begin', { id: newId(Date.now()), content });
  }
  const filter = { text: 'nowhere-at-all', oneOf: [], model: null, feeling: null, from: null, to: null };
  const search = () => bench.call('reflections.find', { ...filter, before: null, size: 20 });
  await search();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const from = performance.now();
  await search();
  const wholeMs = performance.now() - from;
  delay.disable();
  const longestMs = delay.max / 1e6;
  await bench.close();
  fs.rmSync(path.dirname(file), { recursive: true, force: true });
  const verdict = longestMs <= boundMs ? 'within' : 'OVER';
  console.log(
    `\n${String(count)} private logs opened and searched: ${wholeMs.toFixed(0)} ms in all, longest hold-up of the core ${longestMs.toFixed(1)} ms (${verdict} ${String(boundMs)} ms).`,
  );
}
