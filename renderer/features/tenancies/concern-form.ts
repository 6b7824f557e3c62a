import type { Concern, ConcernContent } from '#shared/contracts/tenancy-concerns.ts';
import { findConcernProblems } from '#shared/domain/housing/concern-rules.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';

/** A concern as it stands in its form. */
export type ConcernForm = Omit<ConcernContent, 'raisedOn' | 'tenancyId'> & {
  readonly raisedOn: string | null;
  /** The id of a tenancy, or `none`. */
  readonly tenancyId: string;
  /** What happened since; stays empty in a new one. */
  readonly reason: string;
};

export function concernFormOf(concern: Concern | null, today: string, tenancyId: string): ConcernForm {
  return {
    tenancyId: concern === null ? tenancyId : (concern.tenancyId ?? 'none'),
    kind: concern?.kind ?? 'neighbour_complaint',
    raisedOn: concern?.raisedOn ?? today,
    raisedBy: concern?.raisedBy ?? 'tenant',
    summary: concern?.summary ?? '',
    severity: concern?.severity ?? 'note',
    keyDate: concern?.keyDate ?? null,
    keyDateKind: concern?.keyDateKind ?? 'other',
    sharedWithPerson: concern?.sharedWithPerson ?? 'not_yet',
    withheldReason: concern?.withheldReason ?? '',
    reason: '',
  };
}

/** What is written down; `today` stands for a day that is still missing. */
export function concernOf({ reason: _reason, ...form }: ConcernForm, today: string): ConcernContent {
  const isWithheld = form.sharedWithPerson === 'withheld_third_party_or_harm';
  return {
    ...form,
    raisedOn: form.raisedOn ?? today,
    tenancyId: form.tenancyId === 'none' ? null : form.tenancyId,
    withheldReason: isWithheld ? form.withheldReason.trim() : '',
  };
}

/** What is to be looked at before it can be written down. */
export function concernProblems(form: ConcernForm, today: string, needsReason: boolean): FieldProblems {
  return {
    ...(needsReason && form.reason.trim() === '' ? { reason: 'required' } : {}),
    ...findConcernProblems(concernOf(form, today), today),
    ...(form.raisedOn === null ? { raisedOn: 'required' } : {}),
  };
}
