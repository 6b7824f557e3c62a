import { openConnection, openCore, type Storage } from './bench-vault.ts';
import { bareTasks, coreTasks, type Task } from './tasks.ts';

/**
 * One long-lived process per variant (performance.md, Measuring honestly): opens its file once, then answers each
 * round with the times of every task, in milliseconds of wall time.
 */
const [file = '', storage = 'vault', path = 'core'] = process.argv.slice(2);
function tell(message: unknown): void {
  if (process.send === undefined) throw new Error('a variant is started by bench.ts');
  process.send(message);
}

const opened = performance.now();
const tasks: readonly Task[] =
  path === 'core'
    ? coreTasks(await openCore(file, storage as Storage))
    : bareTasks(openConnection(file, storage as Storage));
tell({ ready: true, openMs: performance.now() - opened });

async function measure(round: number): Promise<void> {
  const times: Record<string, number[]> = {};
  for (const task of tasks) {
    const measured: number[] = [];
    for (let each = 0; each < task.times; each += 1) {
      const from = performance.now();
      await task.run(round * task.times + each);
      measured.push(performance.now() - from);
    }
    times[task.name] = measured;
  }
  tell({ times, rssMb: process.memoryUsage().rss / 1e6 });
}

process.on('message', (message: { readonly round: number } | 'end') => {
  if (message === 'end') process.exit(0);
  void measure(message.round);
});
