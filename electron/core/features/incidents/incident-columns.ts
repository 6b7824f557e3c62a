import { type IncidentContent, incidentContent } from '#shared/contracts/incidents.ts';
import type { IncidentsTable } from './incidents.table.ts';

/** The columns that an incident's content fills. */
export function incidentColumns(content: IncidentContent) {
  return {
    occurred_at: content.occurredAt,
    kind: content.kind,
    place: content.place,
    what_happened: content.whatHappened,
    people_involved: JSON.stringify(content.peopleInvolved),
    injuries: content.injuries,
    immediate_actions: content.immediateActions,
    persons_account: content.personsAccount,
    others_notified: JSON.stringify(content.othersNotified),
    safeguarding: content.safeguarding,
    safeguarding_reason: content.safeguardingReason,
    police_ref: content.policeRef,
    external_report_due: content.externalReportDue,
    severity: content.severity,
    plan_reviewed: content.planReviewed ? 1 : 0,
    status: content.status,
    shared_with_person: content.sharedWithPerson,
    withheld_reason: content.withheldReason,
  } as const;
}

/** A stored incident as it was written. */
export function contentOf(row: IncidentsTable): IncidentContent {
  return {
    occurredAt: row.occurred_at,
    kind: row.kind,
    place: row.place,
    whatHappened: row.what_happened,
    peopleInvolved: incidentContent.shape.peopleInvolved.parse(JSON.parse(row.people_involved)),
    injuries: row.injuries,
    immediateActions: row.immediate_actions,
    personsAccount: row.persons_account,
    othersNotified: incidentContent.shape.othersNotified.parse(JSON.parse(row.others_notified)),
    safeguarding: row.safeguarding,
    safeguardingReason: row.safeguarding_reason,
    policeRef: row.police_ref,
    externalReportDue: row.external_report_due,
    severity: row.severity,
    planReviewed: row.plan_reviewed === 1,
    status: row.status,
    sharedWithPerson: row.shared_with_person,
    withheldReason: row.withheld_reason,
  };
}
