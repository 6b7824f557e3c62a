import { mayDo } from '#shared/domain/permissions/permissions.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';
import type { InternalHandlers } from '#core/handlers.ts';
import type { Backups } from './backups.ts';

/**
 * Takes a folder that was chosen in a dialog as the second place, and brings the newest backup there.
 * @throws AppError `not_signed_in`, `not_allowed`, `backup_place_synced`, `backup_place_unfit`, `disk_full`
 */
export function takeSecondPlace(
  core: CoreServices,
  backups: Backups,
): NonNullable<InternalHandlers['backups.useSecond']> {
  return async ({ path }) => {
    const session = core.session();
    if (session === undefined) throw new AppError('not_signed_in');
    if (!mayDo(session.actor.roles, 'backup.manage')) throw new AppError('not_allowed');
    backups.useSecond(path);
    const fact = { action: 'change', entity: 'backup_place', entityId: null, detail: null } as const;
    await core.write(fact, ['backups'], async () => undefined);
    await backups.carryToSecond();
    core.announce(['backups']);
    return null;
  };
}
