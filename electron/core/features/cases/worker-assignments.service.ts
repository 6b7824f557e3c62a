import type { AssignmentRole } from '#shared/domain/cases/case-codes.ts';
import { type CaseId, caseId as caseIdOf, type WorkerId } from '#shared/lib/ids.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { assignForSpan, assignWorker, dropSpan, endAssignment } from './assignments.service.ts';
import { refreshCaseSummary } from './case-summary.service.ts';
import { assignmentRows } from './cases.queries.ts';

/** A file in which a worker is named, and as what. */
interface OpenAssignments {
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly name: string;
  readonly roles: readonly AssignmentRole[];
}

/** Every file in which a worker is named as working with the person, now or from a day on, by name; one statement. */
export async function listOpenAssignments(
  db: ReadDb,
  workerId: WorkerId,
  today: string,
): Promise<readonly OpenAssignments[]> {
  const rows = await db
    .selectFrom('case_assignments')
    .innerJoin('case_files', 'case_files.id', 'case_assignments.case_id')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_assignments.case_id')
    .select(['case_files.id', 'case_files.case_number', 'case_summaries.name', 'case_assignments.role'])
    .where('case_assignments.worker_id', '=', workerId)
    .where((eb) =>
      eb.or([eb('case_assignments.until', 'is', null), eb('case_assignments.until', '>', today)]),
    )
    .orderBy('case_summaries.name_key')
    .orderBy('case_files.no')
    .execute();
  const byCase = Map.groupBy(rows, ({ id }) => id);
  return [...byCase.values()].flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : [
          {
            caseId: caseIdOf.parse(first.id),
            caseNumber: first.case_number,
            name: first.name,
            roles: [first, ...more].map(({ role }) => role),
          },
        ],
  );
}

/**
 * Ends today what a worker is named for in a file, and names a colleague for the same where one takes over.
 * @throws AppError `invalid_input` with `workerId` when that colleague has left
 */
export async function handOverCase(
  context: CommandContext,
  change: { readonly caseId: CaseId; readonly from: WorkerId; readonly to: WorkerId | undefined },
): Promise<void> {
  const { caseId, from, to } = change;
  const today = context.clock.today();
  const open = (await assignmentRows(context.db, caseId)).filter(
    ({ until }) => until === null || until > today,
  );
  for (const { id, role, since, until } of open.filter(({ worker_id }) => worker_id === from)) {
    if (since > today) await dropSpan(context, { caseId, assignmentId: id });
    else await endAssignment(context, { caseId, assignmentId: id, until: today });
    const isNamed = open.some((each) => each.worker_id === to && each.role === role);
    if (to === undefined || isNamed) continue;
    if (until !== null) {
      await assignForSpan(context, { caseId, workerId: to, since: since > today ? since : today, until });
      continue;
    }
    await assignWorker(context, { caseId, workerId: to, role, from: today, chosenByPerson: 'not_asked' });
  }
  await refreshCaseSummary(context.db, caseId);
}
