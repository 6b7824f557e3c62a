import type { CaseState, SupportMethod } from '#shared/domain/cases/case-codes.ts';
import { restrictedCases } from '#core/features/rights/restrictions.service.ts';
import type { askedOf } from '#core/features/service/figures.service.ts';
import type { Actor, ReadDb } from '#core/kernel/contexts.ts';
import type { Clock } from '#shared/lib/clock.ts';

export type Asked = ReturnType<typeof askedOf>;

/** What every report is made with. */
export interface ReportContext {
  readonly db: ReadDb;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly asked: Asked;
}

/** A file with the latest of its episodes that the question reaches. */
export interface ScopedCase {
  readonly caseId: string;
  readonly no: number;
  readonly personId: string;
  readonly state: CaseState;
  readonly method: SupportMethod | null;
  readonly closedOn: string | null;
}

export interface Scope {
  readonly cases: ReadonlyMap<string, ScopedCase>;
  /** Restricted files that the question would reach (GDPR Art. 18). */
  readonly left: number;
}

/** Ids of restricted files; one statement, as few are. */
export async function listRestricted(db: ReadDb): Promise<ReadonlySet<string>> {
  return new Set((await restrictedCases(db).execute()).map(({ case_id }) => case_id));
}

/**
 * Everybody whom a question is about; two statements. Each person belongs to the service and the method of their latest
 * episode alone, whatever is asked, so that services and methods add up to all of them.
 * @param reach `open` for support that was open on some day of the period, `ever` for all that began by its end
 */
export async function getScope(
  { db, asked }: Pick<ReportContext, 'db' | 'asked'>,
  reach: 'open' | 'ever',
): Promise<Scope> {
  const begun = db
    .selectFrom('support_episodes')
    .innerJoin('case_files', 'case_files.id', 'support_episodes.case_id')
    .select([
      'case_files.id',
      'case_files.no',
      'case_files.person_id',
      'case_files.state',
      'support_episodes.service_id',
      'support_episodes.method',
      'support_episodes.closed_on',
    ])
    .where('support_episodes.opened_on', '<=', asked.to)
    .where('case_files.state', 'not in', ['enquiry', 'not_taken_up'])
    .orderBy('support_episodes.opened_on')
    .orderBy('support_episodes.id');
  const rows = await (
    reach === 'ever'
      ? begun
      : begun.where((eb) =>
          eb.or([
            eb('support_episodes.closed_on', 'is', null),
            eb('support_episodes.closed_on', '>=', asked.from),
          ]),
        )
  ).execute();
  const restricted = await listRestricted(db);
  const latest = new Map(rows.map((row) => [row.id, row]));
  const reached = [...latest.values()].filter(
    ({ service_id, method }) =>
      (asked.serviceId === null || service_id === asked.serviceId) &&
      (asked.method === null || method === asked.method),
  );
  const counted = reached.filter(({ id }) => !restricted.has(id));
  return {
    cases: new Map(
      counted.map((row) => [
        row.id,
        {
          caseId: row.id,
          no: row.no,
          personId: row.person_id,
          state: row.state,
          method: row.method,
          closedOn: row.closed_on,
        },
      ]),
    ),
    left: reached.length - counted.length,
  };
}
