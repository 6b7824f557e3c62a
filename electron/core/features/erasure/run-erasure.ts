import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import type { z } from 'zod';
import type { erasure } from '#shared/contracts/erasure.ts';
import { longestDays } from '#shared/domain/backups/kept-backups.ts';
import { findCaseSequence } from '#shared/domain/cases/case-number.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Clock } from '#shared/lib/clock.ts';
import type { CoreServices, Session } from '#core/kernel/contexts.ts';
import type { Backups } from '#core/vault/backup/backups.ts';
import { requireRoom } from '#core/vault/backup/make-copy.ts';
import { eraseFile } from './erase-file.ts';
import { findOpenRequest } from './erasure.queries.ts';
import { finishErasures } from './finish-erasures.ts';
import { requireNoHold } from './holds.ts';
import { forgetErasure, rememberErasure, rememberErasures } from './reapply.ts';
import { getSubject } from './subject.ts';
import { erasedEntry, type ErasedFacts } from './tombstones.ts';

type Order = z.output<typeof erasure.erase.input>;

/** How much room an erasure needs, as a multiple of the vault: what the file was before, and what it becomes. */
const roomFor = 2;

/**
 * Erases a file: one transaction for all rows, then the file is written anew and looked through. Until the list beside
 * the backups knows of it nothing has happened; from then on it is done, at the latest at the next opening.
 * @throws AppError `file_on_hold`, `invalid_input` for another case number, `not_found`, `disk_full`
 */
export async function runErasure(
  core: CoreServices,
  backups: Pick<Backups, 'pause' | 'resume'>,
  clock: Clock,
  order: Order,
): Promise<{ id: string; finished: boolean }> {
  const session = core.session();
  if (session === undefined) throw new AppError('not_signed_in');
  await backups.pause();
  try {
    requireRoom(core.settings().vaultFolder, fs.fstatSync(session.vault.reader()).size * roomFor);
    core.progress('erasure', 0, 100);
    const id = await removeRows(core, session, clock, order);
    return { id, finished: await finish(core, session) };
  } finally {
    backups.resume();
  }
}

async function removeRows(core: CoreServices, session: Session, clock: Clock, order: Order): Promise<string> {
  const { vault } = session;
  const { vaultFolder } = core.settings();
  const id = randomUUID();
  const fact = {
    action: 'erase',
    entity: 'erasure',
    entityId: id,
    detail: null,
    caseIds: [order.caseId],
  } as const;
  try {
    await core.write(fact, [], async ({ db, actor }) => {
      const subject = await getSubject(db, order.caseId);
      if (findCaseSequence(order.caseNumber) !== subject.caseNo) {
        throw new AppError('invalid_input', { fields: { caseNumber: 'does_not_match' } });
      }
      await requireNoHold(db, order.caseId, clock.today());
      const request = await findOpenRequest(db, order.caseId);
      const facts: ErasedFacts = {
        id,
        caseId: order.caseId,
        personId: subject.personId,
        caseNo: subject.caseNo,
        ground: order.ground,
        askedOn: request?.asked_on ?? null,
        erasedAt: clock.now(),
        byId: actor.id,
        singleNames: order.singleNames,
        backupsUntil: addDays(clock.today(), longestDays),
      };
      await eraseFile(db, vault.connection, subject, facts, { byName: actor.name, reappliedAt: null });
      rememberErasure(vaultFolder, erasedEntry(vault, facts));
    });
  } catch (error) {
    forgetErasure(vaultFolder, id);
    throw error;
  }
  return id;
}

/** The rows are gone for good by now: what fails here is made up for at the next opening, and noted as a fault. */
async function finish(core: CoreServices, { db, vault }: Session): Promise<boolean> {
  try {
    await core.still(async () => {
      await finishErasures(db, vault, (part) => core.progress('erasure', Math.round(part * 100), 100));
      await rememberErasures(db, vault, core.settings().vaultFolder);
    });
    return true;
  } catch (error) {
    core.noteFault('erasure.finish', error);
    return false;
  }
}
