import { randomBytes } from 'node:crypto';
import type { CodeSlot, PassphraseSlot } from './header.ts';
import type { Identities } from './identity.ts';
import { passphraseBytes } from './passphrase.ts';
import type { Hold } from './secrets.ts';
import { newCodeSlot, newPassphraseSlot, type Owner, type SlotVault } from './slots.ts';

interface PersonSecrets {
  readonly dek: Buffer;
  readonly identities: Identities;
  readonly passphrase: string;
  /** Secret of the personal recovery code. */
  readonly code: string;
}

/** Both doors of a person, to a new UK. */
export async function newPersonSlots(
  vault: SlotVault,
  owner: Owner,
  secrets: PersonSecrets,
  at: string,
  hold: Hold,
): Promise<readonly [PassphraseSlot, CodeSlot]> {
  const uk = hold(randomBytes(32));
  const passphrase = hold(passphraseBytes(secrets.passphrase));
  const { dek, identities } = secrets;
  const slot = await newPassphraseSlot(vault, owner, { uk, dek, identities }, passphrase, at);
  return [slot, await newCodeSlot(vault, slot, uk, hold(Buffer.from(secrets.code, 'ascii')), at)];
}
