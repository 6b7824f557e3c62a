import os from 'node:os';
import path from 'node:path';
import { measureHoldUps } from './hold-ups.ts';
import { median, quantile } from './quantiles.ts';
import { plainVariant, type Times, vaultVariant } from './trust-variants.ts';

const rounds = 7;

/** quality.md, Speed: what each row must not exceed. */
const bounds: readonly [string, (rows: ReadonlyMap<string, readonly number[]>) => number, number, string][] =
  [
    [
      'unlock beside the key derivation',
      (rows) => middle(rows, 'unlock, all but the key derivation'),
      300,
      'ms',
    ],
    ['save, p99', (rows) => quantile(rows.get('save a note') ?? [], 0.99), 50, 'ms'],
    ['lock', (rows) => middle(rows, 'lock'), 500, 'ms'],
  ];

const middle = (rows: ReadonlyMap<string, readonly number[]>, name: string) => median(rows.get(name) ?? []);

/** Medians of the rounds of one kind of work, and every single time. */
interface Measured {
  readonly medians: ReadonlyMap<string, readonly number[]>;
  readonly all: ReadonlyMap<string, readonly number[]>;
}

function gather(times: readonly Times[]): Measured {
  const names = Object.keys(times[0] ?? {});
  return {
    medians: new Map(names.map((name) => [name, times.map((round) => median(round[name] ?? []))])),
    all: new Map(names.map((name) => [name, times.flatMap((round) => round[name] ?? [])])),
  };
}

function ratio(over: Measured, under: Measured, name: string, underName = name): string {
  const [a, b] = [over.medians.get(name) ?? [], under.medians.get(underName) ?? []];
  if (a.length === 0 || b.length === 0) return '';
  return median(a.map((value, index) => value / (b[index] ?? Number.NaN))).toFixed(2);
}

/**
 * Unlock, save, backup, audit, new key and lock of a real vault, over the same work on an unencrypted file; one process,
 * the order of the variants rotated each round, one round that is not counted. Then how long others wait meanwhile.
 */
export async function measureTrust(folder: string): Promise<void> {
  const load = os.loadavg()[0] ?? Number.NaN;
  const vault = await vaultVariant();
  const plain = await plainVariant(path.join(folder, 'trust-plain.db'));
  const again = await plainVariant(path.join(folder, 'trust-again.db'));
  const variants = [vault, plain, again];
  const times: Times[][] = variants.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < variants.length; turn += 1) {
      const index = (turn + round) % variants.length;
      const measured = await variants[index]?.round();
      if (round > 0 && measured !== undefined) times[index]?.push(measured);
    }
  }
  const [ofVault, ofPlain, ofAgain] = times.map(gather);
  if (ofVault === undefined || ofPlain === undefined || ofAgain === undefined) throw new Error('no variant');
  console.log(`\n### Keys, backups and the audit (load when it began: ${load.toFixed(1)})\n`);
  console.log('| Work | vault ms | p99 ms | vault / plain | plain / plain (A/A) |');
  console.log('|---|---|---|---|---|');
  for (const [name, medians] of ofVault.medians) {
    const p99 = quantile(ofVault.all.get(name) ?? [], 0.99);
    console.log(
      `| ${name} | ${median(medians).toFixed(1)} | ${p99.toFixed(1)} | ${ratio(ofVault, ofPlain, name)} | ${ratio(ofAgain, ofPlain, name)} |`,
    );
  }
  console.log(
    `\nSaving over a bare durable insert of the same text: ${ratio(ofVault, ofPlain, 'save a note', 'bare durable insert')} (bound 3).`,
  );
  for (const [name, valueOf, bound, unit] of bounds) {
    const value = valueOf(ofVault.all);
    console.log(
      `${name}: ${value.toFixed(1)} ${unit} (${value <= bound ? 'within' : 'OVER'} ${String(bound)} ${unit})`,
    );
  }
  await measureHoldUps(vault.house);
  await vault.house.lock();
  for (const variant of variants) await variant.end();
}
