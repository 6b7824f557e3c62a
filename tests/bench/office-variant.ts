import { managerTasks, workerTasks } from './office-tasks.ts';

/** One process for one file and one user; it answers each round with the times of every task in milliseconds. */
const [file = '', who = 'worker'] = process.argv.slice(2);
function tell(message: unknown): void {
  if (process.send === undefined) throw new Error('a variant is started by office.ts');
  process.send(message);
}

const tasks = await (who === 'worker' ? workerTasks(file) : managerTasks(file));
tell({ ready: true });

async function measure(): Promise<void> {
  const times: Record<string, number[]> = {};
  for (const task of tasks) {
    const measured: number[] = [];
    for (let each = 0; each < task.times; each += 1) {
      const from = performance.now();
      await task.run(each);
      measured.push(performance.now() - from);
    }
    times[task.name] = measured;
  }
  tell({ times, rssMb: process.memoryUsage().rss / 1e6 });
}

process.on('message', (message: 'round' | 'end') => {
  if (message === 'end') process.exit(0);
  void measure();
});
