import { AppError } from '#shared/lib/app-error.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import type { Header, PassphraseSlot, Slots } from './header.ts';
import { type Identities, type Identity, newIdentity, publicKeyOf } from './identity.ts';
import type { KdfParameters } from './kdf.ts';
import { findByCode, type Opened, type OpenedSlot } from './opening.ts';
import { newPersonSlots } from './person-slots.ts';
import { newPrintedSecret, printedGroups } from './printed-key.ts';
import { type Hold, holdIdentities } from './secrets.ts';
import {
  asEarlier,
  getOpenedSlot,
  getPassphraseSlot,
  newCodeSlot,
  openIdentities,
  withEarlierIdentities,
  withoutPair,
} from './slots.ts';

/** How a person's slots change, to be applied to the header as it then stands. */
interface Reset {
  readonly identities: Identities;
  readonly personalCode: readonly string[];
  readonly privateKept: boolean;
  readonly change: (header: Header) => Header;
}

/**
 * New slots for a person whose passphrase is forgotten, once the kit gave the database key. What the code opens
 * comes along; what it does not open stays as an `earlier` slot behind the code of then.
 * @throws AppError `not_found`, `wrong_recovery_code`
 */
export async function resetPerson(
  { header, dek }: Opened,
  userId: WorkerId,
  passphrase: string,
  code: Buffer | undefined,
  at: string,
  hold: Hold,
): Promise<Reset> {
  const present = getPassphraseSlot(header.slots, userId);
  const carried = code === undefined ? undefined : await openCarried(header, userId, code, hold);
  const keepsPresent = carried?.from === present.slotId;
  const [fresh] = holdIdentities(hold, [newIdentity()]);
  const identities = identitiesAfter(fresh, carried?.identities, keepsPresent);
  const newCode = newPrintedSecret();
  const secrets = { dek, identities, passphrase, code: newCode };
  const slots = await newPersonSlots(header, present, secrets, at, hold);
  return {
    identities,
    personalCode: printedGroups('code', newCode),
    privateKept: keepsPresent,
    change: (current) => ({
      ...current,
      slots: [...slotsLeft(current.slots, present, carried?.from), ...slots],
      publicKeys: keepsPresent ? current.publicKeys : [...current.publicKeys, publicKeyOf(fresh, userId, at)],
    }),
  };
}

async function openCarried(header: Header, userId: WorkerId, code: Buffer, hold: Hold) {
  const { codeSlot, uk } = await findByCode(header, header.slots, userId, code, hold);
  const from = getOpenedSlot(header.slots, codeSlot);
  return { from: from.slotId, identities: holdIdentities(hold, openIdentities(header, from, uk)) };
}

function identitiesAfter(
  fresh: Identity,
  carried: Identities | undefined,
  keepsPresent: boolean,
): Identities {
  if (carried === undefined) return [fresh];
  return keepsPresent ? carried : [fresh, ...carried];
}

/** Every slot but the carried one with its code; the present one, if it stays, no longer opens the database. */
function slotsLeft(slots: Slots, present: PassphraseSlot, carried: string | undefined): Slots {
  return withoutPair(slots, carried).map((slot) =>
    slot.slotId === present.slotId ? asEarlier(present) : slot,
  );
}

/**
 * The identities that wait behind an earlier code, brought under the present UK.
 * @throws AppError `wrong_recovery_code` when nothing waits behind this code
 */
export async function restoreEarlier(
  { header, slot, uk }: OpenedSlot,
  code: Buffer,
  hold: Hold,
): Promise<(header: Header) => Header> {
  const waiting = header.slots.filter((each) => each.type === 'code' && each.opens !== slot.slotId);
  const found = await findByCode(header, waiting, slot.userId, code, hold);
  const from = getOpenedSlot(header.slots, found.codeSlot);
  const earlier = holdIdentities(hold, openIdentities(header, from, found.uk));
  const restored = withEarlierIdentities(header, slot, uk, earlier);
  return (current) => ({
    ...current,
    slots: withoutPair(current.slots, from.slotId).map((each) =>
      each.slotId === slot.slotId ? restored : each,
    ),
  });
}

/** A new personal code for the present slot; the code before it opens the vault no longer. */
export async function renewCode(
  { header, slot, uk }: OpenedSlot,
  at: string,
  hold: Hold,
): Promise<{ readonly personalCode: readonly string[]; readonly change: (header: Header) => Header }> {
  const code = newPrintedSecret();
  const fresh = await newCodeSlot(header, slot, uk, hold(Buffer.from(code, 'ascii')), at);
  return {
    personalCode: printedGroups('code', code),
    change: (current) => ({
      ...current,
      slots: [...current.slots.filter((each) => each.type !== 'code' || each.opens !== slot.slotId), fresh],
    }),
  };
}

/**
 * Slots and public key of a colleague who gets a way in.
 * @throws AppError `user_exists` when somebody signs in under that name, or this person already does
 */
export async function addPerson(
  { header, dek, kdf }: Pick<Opened, 'header' | 'dek'> & { readonly kdf: KdfParameters },
  user: { readonly userId: WorkerId; readonly name: string; readonly passphrase: string },
  at: string,
  hold: Hold,
): Promise<{ readonly personalCode: readonly string[]; readonly change: (header: Header) => Header }> {
  const name = user.name.toLowerCase();
  const taken = header.slots.some(
    (each) =>
      each.type === 'passphrase' && (each.displayName.toLowerCase() === name || each.userId === user.userId),
  );
  if (taken) throw new AppError('user_exists');
  const [identity] = holdIdentities(hold, [newIdentity()]);
  const code = newPrintedSecret();
  const owner = { userId: user.userId, displayName: user.name, kdf };
  const secrets = { dek, identities: [identity], passphrase: user.passphrase, code } as const;
  const slots = await newPersonSlots(header, owner, secrets, at, hold);
  return {
    personalCode: printedGroups('code', code),
    change: (current) => ({
      ...current,
      slots: [...current.slots, ...slots],
      publicKeys: [...current.publicKeys, publicKeyOf(identity, user.userId, at)],
    }),
  };
}
