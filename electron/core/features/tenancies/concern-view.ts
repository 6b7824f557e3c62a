import type { Concern, ConcernContent, ConcernRecord } from '#shared/contracts/tenancy-concerns.ts';
import { type ConcernFacts, findNextStep, listStepStandings } from '#shared/domain/housing/concern-rules.ts';
import { entryId } from '#shared/lib/ids.ts';
import type { ConcernRow, StepRow } from './concerns.queries.ts';
import type { TenancyConcernsTable } from './tenancies.table.ts';

/** The columns that a concern's content fills. */
export function concernColumns(content: ConcernContent) {
  return {
    tenancy_id: content.tenancyId,
    kind: content.kind,
    raised_on: content.raisedOn,
    raised_by: content.raisedBy,
    summary: content.summary,
    severity: content.severity,
    key_date: content.keyDate,
    key_date_kind: content.keyDateKind,
    shared_with_person: content.sharedWithPerson,
    withheld_reason: content.withheldReason,
  } as const;
}

/** A stored concern as it was written. */
export function contentOf(row: TenancyConcernsTable): ConcernContent {
  return {
    tenancyId: row.tenancy_id,
    kind: row.kind,
    raisedOn: row.raised_on,
    raisedBy: row.raised_by,
    summary: row.summary,
    severity: row.severity,
    keyDate: row.key_date,
    keyDateKind: row.key_date_kind,
    sharedWithPerson: row.shared_with_person,
    withheldReason: row.withheld_reason,
  };
}

/** What the timers of a stored concern depend on. */
export function factsOf(
  row: Pick<TenancyConcernsTable, 'raised_on' | 'severity' | 'severity_since' | 'resolved_on'>,
  steps: readonly Pick<StepRow, 'step' | 'state' | 'on_day'>[],
): ConcernFacts {
  return {
    raisedOn: row.raised_on,
    severity: row.severity,
    severitySince: row.severity_since,
    resolvedOn: row.resolved_on,
    records: steps.map(({ step, state, on_day: on }) => ({ step, state, on })),
  };
}

/** @param steps what was recorded of this concern, newest first */
export function concernView(row: ConcernRow, steps: readonly StepRow[]): Concern {
  const facts = factsOf(row, steps);
  const plans = steps.filter(({ step }) => step === 'plan_with_tenant');
  const [plan] = plans;
  return {
    id: row.id,
    ...contentOf(row),
    address: row.address ?? '',
    author: row.author_name,
    severitySince: row.severity_since,
    steps: listStepStandings(facts),
    next: findNextStep(facts) ?? null,
    plan:
      plan === undefined
        ? null
        : {
            on: plan.on_day,
            text: plan.text,
            withWhom: plan.with_whom,
            agreed: plan.agreed,
            author: plan.author_name,
            version: plans.length,
          },
    resolvedOn: row.resolved_on,
    outcome: row.outcome,
    outcomeWords: row.outcome_words,
  };
}

export function recordView(row: StepRow): ConcernRecord {
  return {
    entryId: entryId.parse(row.entry_id),
    step: row.step,
    state: row.state,
    on: row.on_day,
    withWhom: row.with_whom,
    text: row.text,
    agreed: row.agreed,
    consentFor: row.consent_for ?? '',
    basisReason: row.basis_reason,
    author: row.author_name,
  };
}
