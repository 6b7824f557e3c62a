import { type Concern, type ConcernBlock, concernContent } from '#shared/contracts/tenancy-concerns.ts';
import type { CaseDate } from '#shared/domain/dates/case-dates.ts';
import { findNextStep } from '#shared/domain/housing/concern-rules.ts';
import { type CaseId, caseId as caseIdOf } from '#shared/lib/ids.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { getConcernRow } from './concern-changes.ts';
import { concernView, factsOf, recordView } from './concern-view.ts';
import { amendmentRows, concernRows, openConcernRows, stepRows } from './concerns.queries.ts';

/** Every concern of a case: open ones first, then by the day they were raised, newest first. */
export async function listConcerns(db: ReadDb, caseId: CaseId): Promise<Concern[]> {
  const steps = Map.groupBy(await stepRows(db, caseId), ({ concern_id }) => concern_id);
  return (await concernRows(db, caseId)).map((row) => concernView(row, steps.get(row.id) ?? []));
}

/** One concern with all that was recorded, newest first. @throws AppError `not_found` */
export async function getConcern(db: ReadDb, caseId: CaseId, concernId: string) {
  const row = await getConcernRow(db, caseId, concernId);
  const steps = (await stepRows(db, caseId)).filter(({ concern_id }) => concern_id === concernId);
  return {
    concern: concernView(row, steps),
    records: steps.map(recordView),
    changes: (await amendmentRows(db, row.entry_key)).map((amendment) => ({
      at: amendment.at,
      by: amendment.by_name,
      reason: amendment.reason,
      before: concernContent.partial().parse(JSON.parse(amendment.before)),
    })),
  };
}

/** An open concern of one of many cases. */
interface OpenConcern extends ConcernBlock {
  readonly caseId: CaseId;
  /** Since when it is as serious as it is. */
  readonly severitySince: string;
  /** As last made with the tenant; empty before. */
  readonly planText: string;
  /** True where it is kept back from the person to protect somebody. */
  readonly isKeptBack: boolean;
}

/** Open concerns of many cases, newest first; one statement. */
export async function listOpenConcerns(db: ReadDb, caseIds: readonly string[]): Promise<OpenConcern[]> {
  if (caseIds.length === 0) return [];
  const rows = Map.groupBy(await openConcernRows(db, caseIds), ({ id }) => id);
  return [...rows.values()].flatMap((own) => {
    const [row] = own;
    if (row === undefined) return [];
    const steps = own.flatMap(({ step, state, on_day, text }) =>
      step === null || state === null || on_day === null ? [] : [{ step, state, on_day, text }],
    );
    return [
      {
        caseId: caseIdOf.parse(row.case_id),
        concernId: row.id,
        kind: row.kind,
        severity: row.severity,
        severitySince: row.severity_since,
        raisedOn: row.raised_on,
        next: findNextStep(factsOf(row, steps)) ?? null,
        keyDate: row.key_date,
        keyDateKind: row.key_date_kind,
        planText: steps.findLast(({ step }) => step === 'plan_with_tenant')?.text ?? '',
        isKeptBack: row.shared_with_person === 'withheld_third_party_or_harm',
      },
    ];
  });
}

/** What a block shows of an open concern. */
export function concernBlockOf(concern: OpenConcern): ConcernBlock {
  const { concernId, kind, severity, raisedOn, next, keyDate, keyDateKind } = concern;
  return { concernId, kind, severity, raisedOn, next, keyDate, keyDateKind };
}

/**
 * Days of open concerns in many cases: those that others set, and the next step that is wanted, from `from` to `to`,
 * both included; one statement (domain.md 6.5). Of a concern that is kept back from the person only that there is a day
 * is said, so that no page of theirs tells of it.
 */
export async function listConcernDates(
  db: ReadDb,
  caseIds: readonly CaseId[],
  from: string,
  to: string,
): Promise<CaseDate[]> {
  const concerns = await listOpenConcerns(db, caseIds);
  const dates = concerns.flatMap(({ caseId, keyDate, keyDateKind, next, isKeptBack }): CaseDate[] => {
    const kind = isKeptBack ? 'concern_other' : (`concern_${keyDateKind}` as const);
    return [
      ...(keyDate === null ? [] : [{ caseId, on: keyDate, at: null, kind, text: '' }]),
      ...(next === null
        ? []
        : [{ caseId, on: next.dueOn, at: null, kind: 'concern_step' as const, text: '' }]),
    ];
  });
  return dates.filter(({ on }) => on >= from && on <= to);
}
