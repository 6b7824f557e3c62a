import { AppError } from '#shared/lib/app-error.ts';
import type { Clock } from '#shared/lib/clock.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';
import { findAuditHead } from '#core/kernel/audit.ts';
import type { Backups } from '../backup/backups.ts';
import { newKit, requireTypedBack, type TypedKit } from '../creation.ts';
import type { OpenVault } from '../open-vault.ts';
import { printedGroups } from '../printed-key.ts';
import { rotateKey } from './rotate-key.ts';
import { findRotated, settleRotation } from './rotation-folders.ts';

/** The kit of the next key, as it is printed, and which two of its groups must be typed back. */
interface KitPage {
  readonly kit: readonly string[];
  readonly askFor: readonly [number, number];
}

interface TypedGroup {
  readonly place: number;
  readonly text: string;
}

/** Gives the open vault a new key, once; one of these for the life of the core. */
export class KeyRotation {
  readonly #core: CoreServices;
  readonly #clock: Clock;
  readonly #backups: Backups;
  readonly #newestSchema: number;
  #prepared: TypedKit | undefined;

  constructor(core: CoreServices, clock: Clock, backups: Backups, newestSchema: number) {
    this.#core = core;
    this.#clock = clock;
    this.#backups = backups;
    this.#newestSchema = newestSchema;
  }

  /** The kit for the next `run`, in memory only; it replaces one prepared before. */
  prepareKit(): KitPage {
    const prepared = newKit();
    this.#prepared = prepared;
    return { kit: printedGroups('kit', prepared.kit), askFor: prepared.askFor };
  }

  /**
   * Changes the key, between backups; the prepared kit belongs to it from then on and may be tried again after a failure.
   * A backup under the new key is begun at once, and nobody waits for it.
   * @returns the new key's generation
   * @throws AppError `kit_not_confirmed`, also while it is under way; see `rotateKey`
   */
  async run(typed: readonly TypedGroup[]): Promise<number> {
    const prepared = this.#prepared;
    if (prepared === undefined) throw new AppError('kit_not_confirmed');
    requireTypedBack(prepared, typed);
    this.#prepared = undefined;
    try {
      // A copy that waits for its check can be checked with the present key only.
      await this.#backups.finishWaiting('tail');
      const generation = await this.#backups.between((signal) => this.#rotate(prepared.kit, signal));
      // The key is changed; what is left to say and to clear, the next sign-in does otherwise.
      await recordRotation(this.#core).catch((error: unknown) => this.#core.noteFault('rotation', error));
      void this.#backups.remember(() => this.#backups.make('asked', 'tail'));
      return generation;
    } catch (error) {
      this.#prepared ??= prepared;
      throw error;
    }
  }

  async #rotate(kit: string, signal: AbortSignal): Promise<number> {
    const { vaultFolder } = this.#core.settings();
    return rotateKey({
      vault: this.#required(),
      vaultFolder,
      kit,
      newestSchema: this.#newestSchema,
      at: this.#clock.now(),
      signal,
      onProgress: (part) => this.#core.progress('rotation', Math.round(part * 100), 100),
      still: this.#core.still,
      exchange: (work) =>
        this.#core.exchange(async ({ vault, db }) => work({ vault, head: await findAuditHead(db) })),
    });
  }

  #required(): OpenVault {
    const session = this.#core.session();
    if (session === undefined) throw new AppError('not_signed_in');
    return session.vault;
  }
}

/** A vault that got a new key says so in its audit, by whoever opens it first; then nothing is left of the key before. */
export async function recordRotation(core: CoreServices): Promise<void> {
  const { vaultFolder } = core.settings();
  const rotated = findRotated(vaultFolder);
  if (rotated === undefined) return;
  const fact = { action: 'change', entity: 'vault_key', entityId: null, detail: rotated } as const;
  await core.write(fact, ['vault'], async () => undefined);
  settleRotation(vaultFolder);
}
