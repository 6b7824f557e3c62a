import { AppError } from '#shared/lib/app-error.ts';
import type { Clock } from '#shared/lib/clock.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import type { VaultStatus } from '#shared/contracts/vault.ts';
import type { AuditHead } from '#core/database/connection.ts';
import { createVault, type NewVault, type PreparedKit, prepareKit, requireTypedBack } from './creation.ts';
import type { Header } from './header.ts';
import type { Identities } from './identity.ts';
import { calibrateKdf, kdfFloor, measureKdf } from './kdf.ts';
import {
  openWithCode,
  openWithKit,
  openWithPassphrase,
  type Opened,
  type OpenedSlot,
  readCode,
  readKit,
} from './opening.ts';
import type { OpenVault } from './open-vault.ts';
import { passphraseBytes, requireStrong } from './passphrase.ts';
import { takeUp } from './passed-keys.ts';
import { printedGroups } from './printed-key.ts';
import { addPerson, renewCode, resetPerson, restoreEarlier } from './people-changes.ts';
import { RetryDelay } from './retry-delay.ts';
import { type Hold, holdIdentities, withSecrets } from './secrets.ts';
import { openOver } from './session.ts';
import { getPassphraseSlot, openIdentities, withPassphrase, withSlot } from './slots.ts';
import { inspectVault, readProven, requireVacant, updateHeader } from './vault-folder.ts';

interface Settings {
  readonly clock: Clock;
  /** Highest `user_version` that this version of the app understands. */
  readonly newestSchema: number;
  /** Takes the floor of security.md 3.1 instead of calibrating; for tests and the demo. */
  readonly fastKdf: boolean;
}

/** A printed secret, in the groups that stand on the paper. */
type Groups = readonly string[];

export interface KitPages {
  readonly vaultId: string;
  readonly kit: Groups;
  readonly personalCode: Groups;
  readonly askFor: readonly [number, number];
}

interface KitReset {
  readonly userId: WorkerId;
  readonly kit: string;
  readonly personalCode: string | null;
  readonly passphrase: string;
}

interface KitResetDone {
  readonly vault: OpenVault;
  /** The new personal code; the one before no longer opens the vault. */
  readonly personalCode: Groups;
  readonly privateKept: boolean;
}

/** What proves that somebody belongs to a vault. */
type Proof =
  | { readonly kind: 'passphrase'; readonly userId: WorkerId; readonly passphrase: string }
  | { readonly kind: 'kit'; readonly kit: string };

interface CodeReset {
  readonly userId: WorkerId;
  readonly personalCode: string;
  readonly passphrase: string;
}

function ownIdentities({ header, slot, uk }: OpenedSlot, hold: Hold): Identities {
  return holdIdentities(hold, openIdentities(header, slot, uk));
}

/** Wraps a database key that was passed on in the person's absence under their own UK; undefined when none was. */
function takenUp({ header, slot, uk, dek }: OpenedSlot): ((header: Header) => Header) | undefined {
  if (slot.wraps.passed.length === 0) return undefined;
  return withSlot(takeUp(header, slot, uk, dek));
}

/** Everything that has to do with the keys of a vault. Plain Node; one for the life of the core. */
export class VaultManager {
  readonly #settings: Settings;
  readonly #delay: RetryDelay;
  #prepared: PreparedKit | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#delay = new RetryDelay(settings.clock);
  }

  /** What stands in the folder, without any key. Reads only. */
  status(folder: string): Exclude<VaultStatus, { state: 'open' }> {
    const found = inspectVault(folder);
    if (found.state !== 'whole') return found;
    const users = found.header.slots.filter((slot) => slot.type === 'passphrase');
    return {
      state: 'locked',
      organisation: found.header.organisation,
      users: users.map(({ userId, displayName }) => ({ id: userId, name: displayName })),
      waitSeconds: this.#delay.waitSeconds(),
    };
  }

  /** Kit and personal code for the next `create`, in memory only; they replace those prepared before. */
  prepareKit(): KitPages {
    const prepared = prepareKit();
    this.#prepared = prepared;
    return {
      vaultId: prepared.vaultId,
      kit: printedGroups('kit', prepared.kit),
      personalCode: printedGroups('code', prepared.personalCode),
      askFor: prepared.askFor,
    };
  }

  /**
   * Makes the vault of the prepared kit and opens it for its first manager. `fill` brings the new database to the
   * newest schema, writes the first rows and returns the audit head.
   * @throws AppError `kit_not_confirmed`, `passphrase_too_weak`, `vault_exists`, `disk_full` …
   */
  async create(
    folder: string,
    manager: NewVault,
    typedGroups: readonly { readonly place: number; readonly text: string }[],
    fill: (vault: OpenVault) => Promise<AuditHead>,
  ): Promise<OpenVault> {
    const prepared = this.#prepared;
    if (prepared === undefined) throw new AppError('kit_not_confirmed');
    requireTypedBack(prepared, typedGroups);
    requireVacant(folder);
    await requireStrong(manager.passphrase);
    const kdf = this.#settings.fastKdf ? kdfFloor : await calibrateKdf(measureKdf);
    return withSecrets(async (hold) => {
      const made = await createVault(folder, prepared, manager, kdf, this.#now(), fill, hold);
      this.#prepared = undefined;
      const header = readProven(folder, made.macKey);
      return this.#connect(folder, { ...made, header }, manager.managerId, made.identities);
    });
  }

  /** How many wrong passphrases, kits and codes were typed since this was last asked, for the audit. */
  takeRefused(): number {
    return this.#delay.takeRefused();
  }

  /** @throws AppError `wrong_passphrase`, `wait_before_retry`, `not_found`, or what is wrong with the vault */
  unlock(folder: string, userId: WorkerId, passphrase: string): Promise<OpenVault> {
    return this.#try(async (hold) => {
      const opened = await openWithPassphrase(folder, userId, passphrase, hold);
      return this.#connect(folder, opened, userId, ownIdentities(opened, hold), takenUp(opened));
    });
  }

  /**
   * A new passphrase through the organisation's kit; the vault comes back open, for the entry in its audit. With the
   * right personal code nothing is lost; without it, private keys wait behind that code for `givePersonalCode`.
   * @throws AppError `wrong_recovery_key`, `wrong_recovery_code`, `passphrase_too_weak`, `wait_before_retry` …
   */
  async resetWithKit(folder: string, reset: KitReset): Promise<KitResetDone> {
    await requireStrong(reset.passphrase);
    return this.#try(async (hold) => {
      const kit = readKit(reset.kit, hold);
      const code = reset.personalCode === null ? undefined : readCode(reset.personalCode, hold);
      const { userId, passphrase } = reset;
      const opened = await openWithKit(folder, kit, hold);
      const done = await resetPerson(opened, userId, passphrase, code, this.#now(), hold);
      const vault = this.#connect(folder, opened, userId, done.identities, done.change);
      return { vault, personalCode: done.personalCode, privateKept: done.privateKept };
    });
  }

  /**
   * A new passphrase through one's own recovery code, which stays valid; nothing is lost. The vault comes back open.
   * @throws AppError `wrong_recovery_code`, `passphrase_too_weak`, `wait_before_retry` …
   */
  async resetWithCode(folder: string, reset: CodeReset): Promise<OpenVault> {
    await requireStrong(reset.passphrase);
    return this.#try(async (hold) => {
      const { userId } = reset;
      const opened = await openWithCode(folder, userId, readCode(reset.personalCode, hold), hold);
      const identities = ownIdentities(opened, hold);
      const change = await this.#newPassphrase(opened, reset.passphrase, hold);
      return this.#connect(folder, opened, userId, identities, change);
    });
  }

  /** Only for the person who is signed in. @throws AppError `wrong_passphrase`, `passphrase_too_weak` … */
  async changePassphrase(folder: string, userId: WorkerId, current: string, next: string): Promise<void> {
    await requireStrong(next);
    await this.#try(async (hold) => {
      const opened = await openWithPassphrase(folder, userId, current, hold);
      updateHeader(folder, opened.macKey, await this.#newPassphrase(opened, next, hold));
    });
  }

  /**
   * Brings back what a reset with the kit left behind the personal code of then.
   * @throws AppError `wrong_passphrase`, `wrong_recovery_code`, also when nothing waits behind this code
   */
  async givePersonalCode(folder: string, userId: WorkerId, passphrase: string, typed: string): Promise<void> {
    await this.#try(async (hold) => {
      const code = readCode(typed, hold);
      const opened = await openWithPassphrase(folder, userId, passphrase, hold);
      updateHeader(folder, opened.macKey, await restoreEarlier(opened, code, hold));
    });
  }

  /**
   * A new personal code for the person who is signed in; the one before no longer opens this vault.
   * @throws AppError `wrong_passphrase`
   */
  async renewPersonalCode(folder: string, userId: WorkerId, passphrase: string): Promise<Groups> {
    return this.#try(async (hold) => {
      const opened = await openWithPassphrase(folder, userId, passphrase, hold);
      const { personalCode, change } = await renewCode(opened, this.#now(), hold);
      updateHeader(folder, opened.macKey, change);
      return personalCode;
    });
  }

  /**
   * Gives a colleague an own slot. `persist` gets the personal code and the act that writes the slot, to be called
   * last in the transaction that adds the person.
   * @throws AppError `passphrase_too_weak`, `user_exists`
   */
  async addUser<T>(
    vault: OpenVault,
    user: { readonly userId: WorkerId; readonly name: string; readonly passphrase: string },
    persist: (personalCode: Groups, writeSlot: () => void) => Promise<T>,
  ): Promise<T> {
    await requireStrong(user.passphrase);
    return withSecrets(async (hold) => {
      const header = vault.header();
      const { kdf } = getPassphraseSlot(header.slots, vault.userId);
      const by = { header, dek: hold(vault.copyKey()), kdf };
      const { personalCode, change } = await addPerson(by, user, this.#now(), hold);
      return persist(personalCode, () => vault.changeHeader(change));
    });
  }

  /**
   * Lends the database key of the vault or backup in a folder to work that needs no session, and wipes it afterwards.
   * @throws AppError `wrong_passphrase`, `wrong_recovery_key`, `wait_before_retry`, or what is wrong with the folder
   */
  prove<T>(folder: string, proof: Proof, work: (dek: Buffer) => Promise<T>): Promise<T> {
    return this.#try(async (hold) => {
      const { dek } =
        proof.kind === 'kit'
          ? await openWithKit(folder, readKit(proof.kit, hold), hold)
          : await openWithPassphrase(folder, proof.userId, proof.passphrase, hold);
      return work(dek);
    });
  }

  #now(): string {
    return this.#settings.clock.now();
  }

  /** One try at a time, slowed after wrong ones; every key of it is wiped at the end. */
  #try<T>(work: (hold: Hold) => Promise<T>): Promise<T> {
    return this.#delay.attempt(() => withSecrets(work));
  }

  async #newPassphrase(
    { header, slot, uk }: OpenedSlot,
    passphrase: string,
    hold: Hold,
  ): Promise<(header: Header) => Header> {
    const fresh = await withPassphrase(header, slot, uk, hold(passphraseBytes(passphrase)), this.#now());
    return withSlot(fresh);
  }

  /** Opens the database by its contract and, holding it alone, changes the header if asked. */
  #connect(
    folder: string,
    { header, dek }: Omit<Opened, 'macKey'>,
    userId: WorkerId,
    identities: Identities,
    change?: (header: Header) => Header,
  ): OpenVault {
    const { newestSchema } = this.#settings;
    return openOver({ folder, header, dek, userId, identities, newestSchema }, change);
  }
}
