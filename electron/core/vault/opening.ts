import { AppError } from '#shared/lib/app-error.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import {
  type CodeSlot,
  type Header,
  headerMacKey,
  type PassphraseSlot,
  type SignedHeader,
  verifyHeader,
} from './header.ts';
import { passphraseBytes } from './passphrase.ts';
import { parsePrinted } from './printed-key.ts';
import type { Hold } from './secrets.ts';
import { openPresentDek } from './passed-keys.ts';
import { getPassphraseSlot, openKit, openUk } from './slots.ts';
import { readVault } from './vault-folder.ts';

/** What a right secret gives: the database key, the key that writes the header, and the header, proven by it. */
export interface Opened {
  readonly header: Header;
  readonly dek: Buffer;
  readonly macKey: Buffer;
}

/** A person's own way in; UK also opens what is private. */
export interface OpenedSlot extends Opened {
  readonly slot: PassphraseSlot;
  readonly uk: Buffer;
}

function proven(signed: SignedHeader, dek: Buffer, hold: Hold): Opened {
  const macKey = hold(headerMacKey(dek));
  return { header: verifyHeader(signed, macKey), dek, macKey };
}

function opened(signed: SignedHeader, slot: PassphraseSlot, uk: Buffer, hold: Hold): OpenedSlot {
  return { ...proven(signed, hold(openPresentDek(signed, slot, uk)), hold), slot, uk };
}

/** @throws AppError `wrong_passphrase`, `not_found`, or what is wrong with the vault */
export async function openWithPassphrase(
  folder: string,
  userId: WorkerId,
  passphrase: string,
  hold: Hold,
): Promise<OpenedSlot> {
  const signed = readVault(folder);
  const slot = getPassphraseSlot(signed.slots, userId);
  const uk = hold(await openUk(signed, slot, hold(passphraseBytes(passphrase))));
  if (uk === undefined) throw new AppError('wrong_passphrase');
  return opened(signed, slot, uk, hold);
}

/** Through one's own recovery code, present slot only. @throws AppError `wrong_recovery_code`, `not_found` */
export async function openWithCode(
  folder: string,
  userId: WorkerId,
  code: Buffer,
  hold: Hold,
): Promise<OpenedSlot> {
  const signed = readVault(folder);
  const slot = getPassphraseSlot(signed.slots, userId);
  const own = signed.slots.filter((each) => each.type === 'code' && each.opens === slot.slotId);
  const { uk } = await findByCode(signed, own, userId, code, hold);
  return opened(signed, slot, uk, hold);
}

/** Through the organisation's kit: the database and nothing private. @throws AppError `wrong_recovery_key` */
export async function openWithKit(folder: string, kit: Buffer, hold: Hold): Promise<Opened> {
  const signed = readVault(folder);
  for (const slot of signed.slots) {
    const dek = slot.type === 'kit' ? hold(await openKit(signed, slot, kit)) : undefined;
    if (dek !== undefined) return proven(signed, dek, hold);
  }
  throw new AppError('wrong_recovery_key');
}

/** The person's code slot that this code opens, present or earlier. @throws AppError `wrong_recovery_code` */
export async function findByCode(
  vault: Pick<Header, 'vaultId'>,
  slots: Header['slots'],
  userId: WorkerId,
  code: Buffer,
  hold: Hold,
): Promise<{ readonly codeSlot: CodeSlot; readonly uk: Buffer }> {
  for (const slot of slots) {
    if (slot.type !== 'code' || slot.userId !== userId) continue;
    const uk = hold(await openUk(vault, slot, code));
    if (uk !== undefined) return { codeSlot: slot, uk };
  }
  throw new AppError('wrong_recovery_code');
}

/** The bytes behind a typed kit. A mistyped one is told apart, and costs no try. @throws AppError `wrong_recovery_key` */
export function readKit(typed: string, hold: Hold): Buffer {
  const kit = hold(parsePrinted('kit', typed));
  if (kit === undefined) throw new AppError('wrong_recovery_key', { fields: { kit: 'invalid' } });
  return kit;
}

/** The bytes behind a typed personal code, as `readKit`. @throws AppError `wrong_recovery_code` */
export function readCode(typed: string, hold: Hold): Buffer {
  const code = hold(parsePrinted('code', typed));
  if (code === undefined) throw new AppError('wrong_recovery_code', { fields: { personalCode: 'invalid' } });
  return code;
}
