import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Clock, clockFrom } from '#shared/lib/clock.ts';
import { newId, type WorkerId } from '#shared/lib/ids.ts';
import type { AuditHead } from '#core/database/connection.ts';
import type { NewVault } from '#core/vault/creation.ts';
import type { Header } from '#core/vault/header.ts';
import { kdfFloor } from '#core/vault/kdf.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';
import { VaultManager } from '#core/vault/vault-manager.ts';

/** A clock that stands until the test moves it. */
export function steppedClock(
  start = Date.UTC(2026, 10, 22, 9),
): Clock & { readonly step: (ms: number) => void } {
  let now = start;
  return {
    ...clockFrom(() => now),
    step: (ms) => {
      now += ms;
    },
  };
}

export const managerName = 'Mara Lind';
export const passphrase = 'harbour velvet ninety lantern';
export const noEntries: AuditHead = { seq: 0, h: '' };

/** A new empty folder that goes with the test. */
export function temporaryFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-keys-'));
}

export function managerFor(clock: Clock = steppedClock(), newestSchema = 0): VaultManager {
  return new VaultManager({ clock, newestSchema, fastKdf: true });
}

export interface KeyVault {
  readonly folder: string;
  readonly managerId: WorkerId;
  readonly kit: string;
  readonly personalCode: string;
}

/** What a test keeps in the vault: a table of notes with one row. */
export function fillWithNote(vault: OpenVault): Promise<AuditHead> {
  vault.connection.exec(
    "create table notes (id integer primary key, body text) strict; insert into notes values (1, 'dried out the hall')",
  );
  return Promise.resolve(noEntries);
}

/** The person for whom a vault is made. */
export function firstManager(): NewVault {
  const managerId = newId<WorkerId>(Date.UTC(2026, 10, 22));
  return { organisation: 'Lindenhof', managerId, managerName, passphrase };
}

/** A complete vault on disk, made the way the app makes one, at the floor of the key derivation. */
export async function makeKeyVault(parent: string, fill = fillWithNote, newestSchema = 0): Promise<KeyVault> {
  const folder = path.join(parent, 'vault');
  const manager = managerFor(undefined, newestSchema);
  const { kit, personalCode, askFor } = manager.prepareKit();
  const first = firstManager();
  const typed = askFor.map((place) => ({ place, text: kit[place] ?? '' }));
  (await manager.create(folder, first, typed, fill)).close(noEntries);
  return { folder, managerId: first.managerId, kit: kit.join(' '), personalCode: personalCode.join('-') };
}

/** A copy of a vault for a test that damages or changes it. */
export function copyOf(vault: KeyVault): KeyVault {
  const folder = path.join(temporaryFolder(), 'vault');
  fs.cpSync(vault.folder, folder, { recursive: true });
  return { ...vault, folder };
}

/** A header of the right shape whose wraps open nothing, for tests of the file alone. */
export function sampleHeader(): Header {
  const base64 = (bytes: number) => randomBytes(bytes).toString('base64');
  const wrap = () => base64(60);
  const userId = newId<WorkerId>(1);
  const keyId = randomBytes(8).toString('hex');
  const madeAt = '2026-11-22T09:00:00.000Z';
  const door = () => ({ slotId: randomUUID(), generation: 1, madeAt, salt: base64(16), kdf: kdfFloor });
  const owner = { userId, displayName: managerName };
  const identity = () => ({ keyId, priv: wrap(), x25519: wrap(), ed25519: wrap() });
  return {
    format: 1,
    vaultId: randomUUID(),
    organisation: 'Lindenhof “Süd” 🏠',
    generation: 2,
    auditKey: wrap(),
    anchor: { seq: 41, h: 'q2w' },
    slots: [
      {
        type: 'passphrase',
        ...door(),
        ...owner,
        wraps: {
          uk: wrap(),
          dek: { generation: 1, key: wrap() },
          passed: [{ generation: 2, box: base64(109), dek: wrap() }],
          identities: [identity()],
        },
      },
      { type: 'code', ...door(), ...owner, opens: randomUUID(), wraps: { uk: wrap() } },
      { type: 'kit', ...door(), wraps: { dek: wrap() } },
      { type: 'earlier', ...door(), ...owner, wraps: { identities: [identity(), identity()] } },
    ],
    publicKeys: [{ userId, keyId, since: madeAt, x25519: base64(32), ed25519: base64(32) }],
  };
}
