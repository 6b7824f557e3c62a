import type { z } from 'zod';
import type { groups } from '#shared/contracts/groups.ts';
import { wasThere } from '#shared/domain/groups/group-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import { consentsOf, consentsOfMany, isInForce } from '#core/features/handovers/consents.service.ts';
import { addNetworkMoment, dropNetworkMoment } from '#core/features/network/moments.service.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { findAttendanceRow } from './groups.queries.ts';

/** People who agreed to be kept on the lists of groups, of these; one statement (domain.md 9.4, 11.3). */
export async function listAgreed(
  db: ReadDb,
  personIds: readonly string[],
  today: string,
): Promise<ReadonlySet<string>> {
  const consents = personIds.length === 0 ? [] : await consentsOfMany(db, personIds);
  return new Set(
    consents
      .filter((row) => row.kind === 'group_participation' && isInForce(row, today))
      .map(({ person_id }) => person_id),
  );
}

/**
 * Notes whether somebody was there. The timeline gets a line while they were, and loses it when that was a mistake.
 * @throws AppError `consent_missing` without an agreement to groups, `not_found`, `invalid_input` before the day
 */
export async function attend(
  context: CommandContext,
  { caseId, sessionId, state, personNote }: z.output<typeof groups.attend.input>,
): Promise<void> {
  const { db, clock } = context;
  const today = clock.today();
  const session = await db
    .selectFrom('group_sessions')
    .select('held_on')
    .where('id', '=', sessionId)
    .executeTakeFirst();
  if (session === undefined) throw new AppError('not_found');
  if (session.held_on > today) throw new AppError('invalid_input', { fields: { state: 'in_the_future' } });
  const consents = await consentsOf(db, await getPersonIdOfCase(db, caseId));
  if (!consents.some((row) => row.kind === 'group_participation' && isInForce(row, today))) {
    throw new AppError('consent_missing');
  }
  const before = await findAttendanceRow(db, sessionId, caseId);
  const key = before?.entry_key ?? null;
  const place = { caseId, act: 'group_came', on: session.held_on, name: '', text: '' } as const;
  if (key !== null && !wasThere(state)) await dropNetworkMoment(context, key);
  const entryKey = wasThere(state) ? (key ?? (await addNetworkMoment(context, place))) : null;
  const columns = { state, person_note: personNote ?? before?.person_note ?? '', entry_key: entryKey };
  await db
    .insertInto('group_attendances')
    .values({ session_id: sessionId, case_id: caseId, ...columns })
    .onConflict((conflict) => conflict.columns(['session_id', 'case_id']).doUpdateSet(columns))
    .execute();
}
