import type { BackupHouse } from '#tests/support/backup-house.ts';
import { inventedNote } from './fill.ts';
import { quantile } from './quantiles.ts';
import { seeded } from './random.ts';
import { timed } from './trust-variants.ts';

interface HoldUps {
  readonly reads: readonly number[];
  readonly saves: readonly number[];
}

const quietMs = 3000;

/**
 * How long a page and a save wait while work goes on beside them, and how long without it: a backup, a check of the
 * whole chain, a new key.
 */
export async function measureHoldUps(house: BackupHouse): Promise<void> {
  await house.unlock();
  house.core().confirm();
  const random = seeded(5);
  const [first] = await house.call('people.pick', { text: '', after: null });
  const caseId = first?.caseId;
  if (caseId === undefined) throw new Error('the organisation is empty');

  async function beside(work: Promise<unknown>): Promise<HoldUps> {
    const state = { isOver: false };
    const over = work.finally(() => {
      state.isOver = true;
    });
    const page = { caseId, kinds: [], authorId: null, before: null, size: 50 } as never;
    const [reads, saves]: [number[], number[]] = [[], []];
    while (!state.isOver) {
      reads.push(await timed(() => house.call('timeline.page', page)));
      const note = inventedNote(random, caseId ?? '', '2026-11-21T10:00:00.000Z');
      saves.push(await timed(() => house.call('contacts.save', note as never)));
    }
    await over;
    return { reads, saves };
  }

  const works: readonly [string, () => Promise<unknown>][] = [
    ['nothing', () => new Promise((resolve) => void setTimeout(resolve, quietMs))],
    ['a backup', () => house.call('backups.now', {})],
    ['a check of the whole chain', () => house.call('audit.check', {})],
  ];
  await house.call('backups.now', {});
  console.log('\n| Beside it | reads | longest ms | p99 ms | saves | longest ms | p99 ms |');
  console.log('|---|---|---|---|---|---|---|');
  for (const [name, start] of works) {
    const { reads, saves } = await beside(start());
    const cells = [reads, saves].flatMap((times) => [
      String(times.length),
      Math.max(...times).toFixed(1),
      quantile(times, 0.99).toFixed(1),
    ]);
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}
