import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { AppError } from '#shared/lib/app-error.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import { type AuditHead, createDatabase } from '#core/database/connection.ts';
import { wrapAuditKey } from './audit-key.ts';
import { writeHeaderFile } from './header-file.ts';
import { type Header, headerMacKey, serialiseHeader } from './header.ts';
import { type Identities, newIdentity, publicKeyOf } from './identity.ts';
import type { KdfParameters } from './kdf.ts';
import type { OpenVault } from './open-vault.ts';
import { newPersonSlots } from './person-slots.ts';
import { newPrintedSecret, printedGroupCount, printedGroups, readTyped } from './printed-key.ts';
import { type Hold, holdIdentities } from './secrets.ts';
import { openSession } from './session.ts';
import { newKitSlot } from './slots.ts';
import { databaseFile, discardBuilding, moveIntoPlace, startBuilding } from './vault-folder.ts';

/** A kit that counts only once it is on paper. */
export interface TypedKit {
  readonly kit: string;
  /** Two places (0-based) of the kit's groups that must be typed back. */
  readonly askFor: readonly [number, number];
}

/** Kit and personal code of a vault that is about to be made; nothing of it is written before `createVault`. */
export interface PreparedKit extends TypedKit {
  readonly vaultId: string;
  readonly personalCode: string;
}

export function newKit(): TypedKit {
  const first = randomInt(printedGroupCount);
  const second = (first + 1 + randomInt(printedGroupCount - 1)) % printedGroupCount;
  return { kit: newPrintedSecret(), askFor: first < second ? [first, second] : [second, first] };
}

export function prepareKit(): PreparedKit {
  return { ...newKit(), vaultId: randomUUID(), personalCode: newPrintedSecret() };
}

/** @throws AppError `kit_not_confirmed` unless exactly the groups asked for were typed as they stand on the paper */
export function requireTypedBack(
  { kit, askFor }: TypedKit,
  typed: readonly { readonly place: number; readonly text: string }[],
): void {
  const groups = printedGroups('kit', kit);
  const confirmed = askFor.every((place) =>
    typed.some((group) => group.place === place && readTyped(group.text) === groups[place]),
  );
  if (!confirmed) throw new AppError('kit_not_confirmed');
}

export interface NewVault {
  readonly organisation: string;
  readonly managerId: WorkerId;
  readonly managerName: string;
  readonly passphrase: string;
}

/**
 * Makes a whole vault in a folder beside its place, lets `fill` write the first rows, closes it and moves it into
 * place with one rename. A stop at any moment leaves either nothing at the vault's place or a complete vault.
 * @returns keys with which it can be opened at once
 */
export async function createVault(
  folder: string,
  prepared: PreparedKit,
  manager: NewVault,
  kdf: KdfParameters,
  at: string,
  fill: (vault: OpenVault) => Promise<AuditHead>,
  hold: Hold,
): Promise<{ readonly dek: Buffer; readonly macKey: Buffer; readonly identities: Identities }> {
  const dek = hold(randomBytes(32));
  const macKey = hold(headerMacKey(dek));
  const [identity] = holdIdentities(hold, [newIdentity()]);
  const { vaultId } = prepared;
  const vault = { vaultId, generation: 1 };
  const auditKey = hold(randomBytes(32));
  const owner = { userId: manager.managerId, displayName: manager.managerName, kdf };
  const { userId } = owner;
  const { passphrase } = manager;
  const identities: Identities = [identity];
  const secrets = { dek, identities, passphrase, code: prepared.personalCode };
  const header: Header = {
    format: 1,
    ...vault,
    organisation: manager.organisation,
    auditKey: wrapAuditKey(vault, dek, auditKey),
    anchor: { seq: 0, h: '' },
    slots: [
      ...(await newPersonSlots(vault, owner, secrets, at, hold)),
      await newKitSlot(vault, dek, hold(Buffer.from(prepared.kit, 'ascii')), kdf, at),
    ],
    publicKeys: [publicKeyOf(identity, userId, at)],
  };
  const building = startBuilding(folder);
  try {
    writeHeaderFile(building, serialiseHeader(header, macKey));
    const connection = createDatabase(databaseFile(building), vaultId, dek);
    const session = openSession({ folder: building, header, userId, connection, dek, identities });
    let head: AuditHead = { seq: 0, h: '' };
    try {
      head = await fill(session);
    } finally {
      session.close(head);
    }
    moveIntoPlace(folder);
    return { dek, macKey, identities };
  } catch (error) {
    discardBuilding(folder);
    throw error;
  }
}
