import type { z } from 'zod';
import type { involvement, voices } from '#shared/contracts/feedback.ts';
import { findVoiceProblems } from '#shared/domain/feedback/voices.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import { caseId as caseIdOf } from '#shared/lib/ids.ts';
import { requireCase, visibleCases } from '#core/kernel/case-access.ts';
import type { CommandContext, QueryContext, ReadDb } from '#core/kernel/contexts.ts';

async function requireService(db: ReadDb, serviceId: string): Promise<void> {
  const found = await db.selectFrom('services').select('id').where('id', '=', serviceId).executeTakeFirst();
  if (found === undefined) refuseProblems({ serviceId: 'not_a_choice' });
}

/** Newest first; the link to a file only where the reader may see that file. */
export async function listVoices({
  db,
  actor,
  clock,
}: QueryContext): Promise<z.input<typeof voices.list.output>> {
  const rows = await db
    .selectFrom('voices')
    .innerJoin('services', 'services.id', 'voices.service_id')
    .selectAll('voices')
    .select('services.name as service_name')
    .orderBy('received_on', 'desc')
    .orderBy('voices.id', 'desc')
    .execute();
  const linked = rows.flatMap(({ case_id }) => (case_id === null ? [] : [case_id]));
  const visible = new Set(
    linked.length === 0
      ? []
      : (
          await visibleCases(db, actor, clock.today())
            .select('case_files.id')
            .where('case_files.id', 'in', linked)
            .execute()
        ).map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    receivedOn: row.received_on,
    fromWhom: row.from_whom,
    aboutCaseId: row.case_id !== null && visible.has(row.case_id) ? caseIdOf.parse(row.case_id) : null,
    serviceId: row.service_id,
    serviceName: row.service_name,
    text: row.text,
    acknowledgedOn: row.acknowledged_on,
    answeredOn: row.answered_on,
    outcome: row.outcome,
    learning: row.learning,
    writtenBy: row.written_by,
  }));
}

/** Writes down what somebody said. @throws AppError `invalid_input`; `not_allowed` for a file out of reach */
export async function addVoice(
  { db, actor, clock, newId }: CommandContext,
  input: z.output<typeof voices.add.input>,
): Promise<string> {
  const today = clock.today();
  refuseProblems(findVoiceProblems({ ...input, acknowledgedOn: null, answeredOn: null, outcome: '' }, today));
  await requireService(db, input.serviceId);
  if (input.aboutCaseId !== null) await requireCase(db, actor, today, input.aboutCaseId);
  const id = newId();
  await db
    .insertInto('voices')
    .values({
      id,
      kind: input.kind,
      received_on: input.receivedOn,
      from_whom: input.fromWhom,
      case_id: input.aboutCaseId,
      service_id: input.serviceId,
      text: input.text,
      acknowledged_on: null,
      answered_on: null,
      outcome: '',
      learning: '',
      written_by: actor.name,
    })
    .execute();
  return id;
}

/** Says what was answered, what came of it and what is learned. @throws AppError `not_found`, `invalid_input` */
export async function followVoice(
  { db, clock }: CommandContext,
  { id, ...change }: z.output<typeof voices.follow.input>,
): Promise<void> {
  const row = await db
    .selectFrom('voices')
    .select(['kind', 'received_on'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  refuseProblems(
    findVoiceProblems({ kind: row.kind, receivedOn: row.received_on, ...change }, clock.today()),
  );
  await db
    .updateTable('voices')
    .set({
      acknowledged_on: change.acknowledgedOn,
      answered_on: change.answeredOn,
      outcome: change.outcome,
      learning: change.learning,
    })
    .where('id', '=', id)
    .execute();
}

/** What was learned from voices and from taking part, newest first. */
export async function listLearned(db: ReadDb): Promise<z.input<typeof voices.learned.output>> {
  const fromVoices = await db
    .selectFrom('voices')
    .select(['received_on', 'answered_on', 'learning'])
    .where('learning', '!=', '')
    .execute();
  const fromInvolvement = await db
    .selectFrom('involvements')
    .select(['on_day', 'what_changed'])
    .where('what_changed', '!=', '')
    .execute();
  return [
    ...fromVoices.map(({ received_on, answered_on, learning }) => ({
      on: answered_on ?? received_on,
      source: 'voice' as const,
      text: learning,
    })),
    ...fromInvolvement.map(({ on_day, what_changed }) => ({
      on: on_day,
      source: 'involvement' as const,
      text: what_changed,
    })),
  ].toSorted((a, b) => b.on.localeCompare(a.on));
}

/** Newest first. */
export async function listInvolvements(db: ReadDb): Promise<z.input<typeof involvement.list.output>> {
  const rows = await db
    .selectFrom('involvements')
    .innerJoin('services', 'services.id', 'involvements.service_id')
    .selectAll('involvements')
    .select('services.name as service_name')
    .orderBy('on_day', 'desc')
    .orderBy('involvements.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    on: row.on_day,
    kind: row.kind,
    serviceId: row.service_id,
    serviceName: row.service_name,
    what: row.what,
    howMany: row.how_many,
    howSupported: row.how_supported,
    whatChanged: row.what_changed,
  }));
}

/** Writes how people took part, or changes it. @throws AppError `invalid_input`, `not_found` */
export async function writeInvolvement(
  { db, clock, newId }: CommandContext,
  { id, content }: z.output<typeof involvement.write.input>,
): Promise<string> {
  if (content.on > clock.today()) refuseProblems({ on: 'in_the_future' });
  await requireService(db, content.serviceId);
  const values = {
    on_day: content.on,
    kind: content.kind,
    service_id: content.serviceId,
    what: content.what,
    how_many: content.howMany,
    how_supported: content.howSupported,
    what_changed: content.whatChanged,
  };
  if (id === null) {
    const made = newId();
    await db
      .insertInto('involvements')
      .values({ id: made, ...values })
      .execute();
    return made;
  }
  const { numUpdatedRows } = await db
    .updateTable('involvements')
    .set(values)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
  return id;
}
