import type { OutputOfDrill } from '#shared/contracts/backups.ts';
import { isDrillDue } from '#shared/domain/backups/recovery-drill.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { dayOf } from '#shared/lib/clock.ts';
import type { CoreServices, QueryContext } from '#core/kernel/contexts.ts';
import { readVault } from '../vault-folder.ts';
import type { VaultManager } from '../vault-manager.ts';

/** When the kit was last tried, and whether that is due again; a kit counts as tried on the day it was made. */
export async function findDrill(
  { db, clock }: Pick<QueryContext, 'db' | 'clock'>,
  vaultFolder: string,
): Promise<OutputOfDrill> {
  const last = await db
    .selectFrom('recovery_drills')
    .select(['tried_on', 'by_name'])
    .orderBy('tried_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const madeOn = newestKit(vaultFolder);
  const since = last !== undefined && last.tried_on > madeOn ? last.tried_on : madeOn;
  return {
    kitMadeOn: madeOn,
    triedOn: last?.tried_on ?? null,
    triedBy: last?.by_name ?? '',
    due: isDrillDue(since, clock.today()),
  };
}

function newestKit(vaultFolder: string): string {
  const kits = readVault(vaultFolder).slots.filter(({ type }) => type === 'kit');
  const [newest] = kits.map(({ madeAt }) => madeAt).toSorted((a, b) => b.localeCompare(a));
  if (newest === undefined) throw new AppError('vault_header_damaged');
  return dayOf(newest);
}

/**
 * Tries a typed kit on the list of keys: it must open this very vault. Nothing changes but the note of the day.
 * @throws AppError `wrong_recovery_key`, `wait_before_retry`
 */
export async function tryKit(
  core: CoreServices,
  manager: VaultManager,
  kit: string,
): Promise<{ readonly on: string }> {
  await manager.prove(core.settings().vaultFolder, { kind: 'kit', kit }, () => Promise.resolve());
  const fact = { action: 'create', entity: 'recovery_drill', entityId: null, detail: null } as const;
  return core.write(fact, ['backups'], async ({ db, actor, clock, newId }) => {
    const on = clock.today();
    await db
      .insertInto('recovery_drills')
      .values({ id: newId(), tried_on: on, by_name: actor.name })
      .execute();
    return { on };
  });
}
