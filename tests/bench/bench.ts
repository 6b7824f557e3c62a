import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Storage } from './bench-vault.ts';
import { fill, type SizeName, sizes } from './fill.ts';
import { measureExport } from './export.ts';
import { measureEcomapDrag } from './ecomap-drag.ts';
import { measureOffice } from './office.ts';
import { measurePrivateLogs } from './private-logs.ts';
import { median, quantile } from './quantiles.ts';
import { measureTrust } from './trust.ts';

/** What can be measured beside the organisations of `sizes`; each runs alone when it is named. */
const parts: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  private: measurePrivateLogs,
  drag: () => measureEcomapDrag(),
  trust: measureTrust,
  office: measureOffice,
  export: (folder) => measureExport(folder, ['small', 'medium']),
  'export-large': (folder) => measureExport(folder, ['medium', 'large']),
};

/**
 * `npm run bench` measures small, medium and the parts that need no large organisation; `npm run bench -- large` the
 * one of 5,000 people and two million notes; `npm run bench -- office` Today and the reports in medium and large;
 * `npm run bench -- trust` keys, backups and the audit; `npm run bench -- export` the full export of small and medium,
 * `export-large` of medium and large. Times only show orders of magnitude; the ratios of one
 * interleaved run count.
 */
const rounds = 7;
const names = process.argv.slice(2);
const asked = names.length > 0 ? names : ['small', 'medium', 'private', 'drag', 'trust'];
for (const name of asked) {
  if (!(name in sizes) && !(name in parts)) throw new Error(`nothing to measure is called ${name}`);
}
const wanted = asked.filter((name): name is SizeName => name in sizes);

interface Variant {
  readonly name: string;
  readonly storage: Storage;
  readonly path: 'core' | 'bare';
}

const variants: readonly Variant[] = [
  { name: 'vault', storage: 'vault', path: 'core' },
  { name: 'plain', storage: 'plain', path: 'core' },
  { name: 'plain again', storage: 'plain', path: 'core' },
  { name: 'bare', storage: 'plain', path: 'bare' },
];

interface Round {
  readonly times: Readonly<Record<string, readonly number[]>>;
  readonly rssMb: number;
}

async function measure(size: SizeName, folder: string): Promise<void> {
  const started = new Map<string, ChildProcess>();
  const opened = new Map<string, number>();
  for (const variant of variants) {
    const file = path.join(folder, `${size}-${variant.name.replaceAll(' ', '-')}.db`);
    const child = fork(path.join(import.meta.dirname, 'variant.ts'), [file, variant.storage, variant.path], {
      serialization: 'advanced',
    });
    const [ready] = (await once(child, 'message')) as [{ openMs: number }];
    started.set(variant.name, child);
    opened.set(variant.name, ready.openMs);
  }
  const results = new Map<string, Round[]>(variants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < variants.length; turn += 1) {
      const variant = variants[(turn + round) % variants.length];
      const child = started.get(variant?.name ?? '');
      if (variant === undefined || child === undefined) continue;
      child.send({ round });
      const [answer] = (await once(child, 'message')) as [Round];
      // The first round warms the pages and is not counted.
      if (round > 0) results.get(variant.name)?.push(answer);
    }
  }
  for (const child of started.values()) child.send('end');
  print(size, results, opened);
}

function print(
  size: SizeName,
  results: ReadonlyMap<string, readonly Round[]>,
  opened: ReadonlyMap<string, number>,
): void {
  const of = (variant: string) => results.get(variant) ?? [];
  const medians = (variant: string, task: string) =>
    of(variant).flatMap(({ times }) => (times[task] === undefined ? [] : [median(times[task])]));
  const ratio = (over: string, under: string, task: string) => {
    const a = medians(over, task);
    const b = medians(under, task);
    return a.length === 0 || b.length === 0
      ? ''
      : median(a.map((value, index) => value / (b[index] ?? Number.NaN))).toFixed(2);
  };
  const { people, notes } = sizes[size];
  console.log(`\n### ${size}: ${people} people, ${notes} notes\n`);
  console.log('| Work | vault ms | p99 ms | vault / plain | plain / plain (A/A) | plain / bare |');
  console.log('|---|---|---|---|---|---|');
  for (const task of Object.keys(of('vault')[0]?.times ?? {})) {
    const all = of('vault').flatMap(({ times }) => times[task] ?? []);
    console.log(
      `| ${task} | ${median(medians('vault', task)).toFixed(2)} | ${quantile(all, 0.99).toFixed(2)} | ${ratio('vault', 'plain', task)} | ${ratio('plain again', 'plain', task)} | ${ratio('plain', 'bare', task)} |`,
    );
  }
  const rss = Math.max(...of('vault').map(({ rssMb }) => rssMb));
  console.log(
    `\nOpening after the key is derived: ${(opened.get('vault') ?? Number.NaN).toFixed(0)} ms. Memory of the core: ${rss.toFixed(0)} MB.`,
  );
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-bench-'));
try {
  for (const size of wanted) {
    const vault = path.join(folder, `${size}-vault.db`);
    const plain = path.join(folder, `${size}-plain.db`);
    const from = performance.now();
    await fill(vault, 'vault', size, 1);
    await fill(plain, 'plain', size, 1);
    fs.copyFileSync(plain, path.join(folder, `${size}-plain-again.db`));
    fs.copyFileSync(plain, path.join(folder, `${size}-bare.db`));
    const megabytes = fs.statSync(vault).size / 1e6;
    console.log(
      `${size}: made twice in ${((performance.now() - from) / 1000).toFixed(0)} s, ${megabytes.toFixed(0)} MB`,
    );
    await measure(size, folder);
    for (const file of fs.readdirSync(folder)) fs.rmSync(path.join(folder, file));
  }
  for (const name of asked) await parts[name]?.(folder);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
