import { parentPort, workerData } from 'node:worker_threads';
import type { AuditRow } from '#core/kernel/audit.ts';
import { type ChainPlace, checkEntries, signatureCheck } from '#core/kernel/audit-chain.ts';
import type { PublicKey } from '#core/vault/header.ts';

/** What the thread is started with. */
export interface VerifierInput {
  readonly auditMacKey: Uint8Array<ArrayBuffer>;
  readonly publicKeys: readonly PublicKey[];
  readonly before: ChainPlace;
}

/** A piece of the chain; `end` when there is none left. */
export type VerifierOrder = { readonly rows: readonly AuditRow[] } | 'end';

export interface VerifierAnswer {
  readonly count: number;
  readonly bad: number;
  readonly firstBad: number | null;
}

// Written by `startVerifier` in this very shape.
const { auditMacKey: bytes, publicKeys, before } = workerData as VerifierInput;
const auditMacKey = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const keys = { auditMacKey, verify: signatureCheck(publicKeys) };
let place = before;

parentPort?.on('message', (order: VerifierOrder) => {
  if (order === 'end') {
    auditMacKey.fill(0);
    parentPort?.close();
    return;
  }
  const { count, bad, firstBad, last } = checkEntries(order.rows, place, keys);
  place = last;
  parentPort?.postMessage({ count, bad, firstBad } satisfies VerifierAnswer, []);
});
