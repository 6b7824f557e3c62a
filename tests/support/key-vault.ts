import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Clock, clockFrom } from '#shared/lib/clock.ts';
import { newId, type WorkerId } from '#shared/lib/ids.ts';
import type { AuditHead } from '#core/database/connection.ts';
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

/** A complete vault on disk, made the way the app makes one, at the floor of the key derivation. */
export async function makeKeyVault(parent: string, fill = fillWithNote): Promise<KeyVault> {
  const folder = path.join(parent, 'vault');
  const manager = managerFor();
  const { kit, personalCode, askFor } = manager.prepareKit();
  const managerId = newId<WorkerId>(Date.UTC(2026, 10, 22));
  const typed = askFor.map((place) => ({ place, text: kit[place] ?? '' }));
  const first = { organisation: 'Lindenhof', managerId, managerName, passphrase };
  (await manager.create(folder, first, typed, fill)).close(noEntries);
  return { folder, managerId, kit: kit.join(' '), personalCode: personalCode.join('-') };
}

/** A copy of a vault for a test that damages or changes it. */
export function copyOf(vault: KeyVault): KeyVault {
  const folder = path.join(temporaryFolder(), 'vault');
  fs.cpSync(vault.folder, folder, { recursive: true });
  return { ...vault, folder };
}
