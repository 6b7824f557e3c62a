import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { sizes } from './fill.ts';
import { fillOffice } from './office-fill.ts';
import { median, quantile } from './quantiles.ts';

const rounds = 5;
const names = ['medium', 'large'] as const;
type Name = (typeof names)[number];
type Times = Readonly<Record<string, readonly number[]>>;
interface Round {
  readonly times: Times;
  readonly rssMb: number;
}

/** Both organisations in turn, one process each; a vault is exclusive, so the manager comes after the colleague. */
async function measureAs(who: 'worker' | 'manager', files: Readonly<Record<Name, string>>): Promise<void> {
  const children = new Map<Name, ChildProcess>();
  for (const name of names) {
    const child = fork(path.join(import.meta.dirname, 'office-variant.ts'), [files[name], who], {
      serialization: 'advanced',
    });
    await once(child, 'message');
    children.set(name, child);
  }
  const results = new Map<Name, Round[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const child = children.get(name);
      if (child === undefined) continue;
      child.send('round');
      const [answer] = (await once(child, 'message')) as [Round];
      // The first round warms the pages and is not counted.
      if (round > 0) results.get(name)?.push(answer);
    }
  }
  for (const child of children.values()) {
    const gone = once(child, 'exit');
    child.send('end');
    await gone;
  }
  print(who, results);
}

function print(who: 'worker' | 'manager', results: ReadonlyMap<Name, readonly Round[]>): void {
  const of = (name: Name, task: string) =>
    (results.get(name) ?? []).map(({ times }) => median(times[task] ?? []));
  console.log(
    `\n### ${who === 'worker' ? 'One colleague with twelve people' : 'The manager, figures of a year'}\n`,
  );
  console.log('| Work | medium ms | large ms | large p99 ms | large / medium |');
  console.log('|---|---|---|---|---|');
  for (const task of Object.keys(results.get('medium')?.[0]?.times ?? {})) {
    const growth = median(
      of('large', task).map((value, index) => value / (of('medium', task)[index] ?? Number.NaN)),
    );
    const all = (results.get('large') ?? []).flatMap(({ times }) => times[task] ?? []);
    console.log(
      `| ${task} | ${median(of('medium', task)).toFixed(1)} | ${median(of('large', task)).toFixed(1)} | ${quantile(all, 0.99).toFixed(1)} | ${growth.toFixed(2)} |`,
    );
  }
  const rss = Math.max(...(results.get('large') ?? []).map(({ rssMb }) => rssMb));
  console.log(`\nMemory of the core with the large organisation: ${rss.toFixed(0)} MB.`);
}

/** Today, the caseload and every report: how much longer they take when an organisation is ten times as large. */
export async function measureOffice(folder: string): Promise<void> {
  const files = {
    medium: path.join(folder, 'office-medium.db'),
    large: path.join(folder, 'office-large.db'),
  };
  for (const name of names) {
    const from = performance.now();
    await fillOffice(files[name], name, 1);
    const { people, notes } = sizes[name];
    const megabytes = fs.statSync(files[name]).size / 1e6;
    console.log(
      `office, ${name}: ${people} people, ${notes} short notes, ${megabytes.toFixed(0)} MB, made in ${((performance.now() - from) / 1000).toFixed(0)} s`,
    );
  }
  await measureAs('worker', files);
  await measureAs('manager', files);
  for (const file of Object.values(files)) fs.rmSync(file);
}
