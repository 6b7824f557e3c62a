import type { z } from 'zod';
import type { access } from '#shared/contracts/access.ts';
import { accessState } from '#shared/domain/access/access-state.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { type CaseId, type WorkerId, workerId } from '#shared/lib/ids.ts';
import { handOverCase, listOpenAssignments } from '#core/features/cases/worker-assignments.service.ts';
import { findOtherManager, requireManagerLeft } from '#core/features/organisation/organisation.service.ts';
import type { CommandContext, QueryContext } from '#core/kernel/contexts.ts';
import type { Header } from '#core/vault/header.ts';
import { hasSlot } from '#core/vault/withdrawal.ts';
import {
  countOpenActions,
  countOpenSteps,
  countPrivateTexts,
  findListedRow,
  lastSignIns,
  listedRows,
  openSupervision,
  pairNames,
} from './access.queries.ts';

type People = z.input<typeof access.list.output>['people'];
type Leaving = z.input<typeof access.leaving.output>;

/** Slots and list side by side: everybody who is in one of them. */
export async function listPeople({ db }: QueryContext, header: Header): Promise<People> {
  const signIns = await lastSignIns(db);
  const rows = new Map((await listedRows(db)).map((row) => [workerId.parse(row.id), row]));
  const unlisted = header.slots.flatMap((slot) =>
    slot.type === 'passphrase' && !rows.has(slot.userId)
      ? [{ id: slot.userId, name: slot.displayName, row: undefined }]
      : [],
  );
  const listed = [...rows].map(([id, row]) => ({ id, name: row.name, row }));
  return [...listed, ...unlisted].map(({ id, name, row }) => {
    const colleague = row && { canSignIn: row.can_sign_in === 1, until: row.until };
    const slot = header.slots.find((each) => each.type === 'passphrase' && each.userId === id);
    return {
      id,
      name,
      state: accessState(hasSlot(header, id), colleague),
      until: row?.until ?? null,
      waitsForKey: slot?.type === 'passphrase' && slot.wraps.passed.length > 0,
      lastSignIn: signIns.get(id) ?? null,
    };
  });
}

/** Name of somebody who is on the list or has a way in. @throws AppError `not_found` */
async function getName({ db }: Pick<QueryContext, 'db'>, header: Header, id: WorkerId): Promise<string> {
  const row = await findListedRow(db, id);
  const slot = header.slots.find((each) => each.type === 'passphrase' && each.userId === id);
  const name = row?.name ?? (slot?.type === 'passphrase' ? slot.displayName : undefined);
  if (name === undefined) throw new AppError('not_found');
  return name;
}

/** What it would mean to end somebody's access. @throws AppError `not_found` */
export async function previewLeaving(context: QueryContext, header: Header, id: WorkerId): Promise<Leaving> {
  const { db, actor, clock } = context;
  const isLast = (await findOtherManager(db, id)) === undefined;
  return {
    id,
    name: await getName(context, header, id),
    refusal: id !== actor.id ? null : isLast ? 'last_manager' : 'own',
    cases: (await listOpenAssignments(db, id, clock.today())).map((each) => ({
      ...each,
      roles: [...each.roles],
    })),
    openSteps: await countOpenSteps(db, id),
    openActions: await countOpenActions(db, id),
    pairs: await pairNames(db, id),
    supervision: await openSupervision(db, id),
    privateTexts: await countPrivateTexts(db, id),
  };
}

/**
 * Ends somebody's work here: each file that they are named in goes to the colleague chosen for it or stays with its team,
 * and their row gets its last day. The row itself stays: history keeps the name.
 * @throws AppError `own_access`, `last_manager`, `not_found`, `invalid_input` for a colleague who has left
 */
export async function endWork(
  context: CommandContext,
  header: Header,
  id: WorkerId,
  handOver: readonly { readonly caseId: CaseId; readonly to: WorkerId }[],
): Promise<void> {
  const { db, actor, clock } = context;
  if (id === actor.id) throw new AppError('own_access');
  await getName(context, header, id);
  const heirs = new Map(handOver.map(({ caseId, to }) => [caseId, to]));
  for (const { caseId } of await listOpenAssignments(db, id, clock.today())) {
    await handOverCase(context, { caseId, from: id, to: heirs.get(caseId) });
  }
  await db
    .updateTable('workers')
    .set({ until: clock.today() })
    .where('id', '=', id)
    .where('until', 'is', null)
    .execute();
  await requireManagerLeft(db);
}

/** Notes that a colleague signs in from now on. @throws AppError `not_found` for somebody who does not work here */
export async function letSignIn({ db }: CommandContext, id: WorkerId): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('workers')
    .set({ can_sign_in: 1 })
    .where('id', '=', id)
    .where('until', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
}
