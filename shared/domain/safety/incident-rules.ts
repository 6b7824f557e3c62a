import type { FieldProblems } from '../../lib/app-error.ts';
import type { SharedWithPerson } from '../people/person-codes.ts';
import type { IncidentSeverity } from './safety-codes.ts';

interface Incident {
  readonly occurredAt: string;
  readonly whatHappened: string;
  readonly safeguardingReason: string;
  readonly sharedWithPerson: SharedWithPerson;
  readonly withheldReason: string;
}

/** What keeps an incident from being written down, by field (domain.md 7.4); `now` is an instant in UTC. */
export function findIncidentProblems(incident: Incident, now: string): FieldProblems {
  const isWithheld = incident.sharedWithPerson === 'withheld_third_party_or_harm';
  return {
    ...(Date.parse(incident.occurredAt) > Date.parse(now) ? { occurredAt: 'in_the_future' } : {}),
    ...(incident.whatHappened.trim() === '' ? { whatHappened: 'required' } : {}),
    ...(incident.safeguardingReason.trim() === '' ? { safeguardingReason: 'required' } : {}),
    ...(isWithheld && incident.withheldReason.trim() === '' ? { withheldReason: 'required' } : {}),
  };
}

/** After every serious event the plan is looked at again (domain.md 7.2). */
export function asksForPlanReview(incident: {
  readonly severity: IncidentSeverity;
  readonly planReviewed: boolean;
}): boolean {
  return !incident.planReviewed && (incident.severity === 'serious' || incident.severity === 'critical');
}
