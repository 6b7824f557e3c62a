import fs from 'node:fs';
import { constants } from 'node:os';

interface Counted {
  /** Changes below the watched folder since the last order. */
  readonly changes: number;
  /** How many of them failed. */
  readonly failures: number;
}

/** Speaks with the library of disk-library.ts inside a process that runs with it. */
function order(command: string): Counted {
  const [changes = 0, failures = 0] = fs.readlinkSync(`/keystead-disk/${command}`).split(' ').map(Number);
  return { changes, failures };
}

/** Ends all faults. */
export function calmDisk(): Counted {
  return order('count');
}

/** The process is killed in place of its n-th change of the disk. */
export function killAtChange(n: number): void {
  order(`kill/${String(n)}`);
}

export type DiskFault = 'EIO' | 'ENOSPC';

/** The n-th change fails; a full disk stays full until `calmDisk`, a faulty one fails once. */
export function failAtChange(n: number, fault: DiskFault): void {
  const way = fault === 'ENOSPC' ? 'full' : 'fail';
  order(`${way}/${String(constants.errno[fault])}/${String(n)}`);
}
