import type { i18n as I18n } from 'i18next';
import type { PlanTitle } from '../../contracts/organisation.ts';
import type { RecordBody } from '../../contracts/records.ts';
import type { RecordKind } from '../../domain/records/record-codes.ts';

/** How a kind of record is called; the safety plan bears the organisation's name for it (domain.md 7.2). */
export function recordTitle(words: I18n, kind: RecordKind, planTitle: PlanTitle): string {
  switch (kind) {
    case 'allocation':
    case 'cti_course':
    case 'ecomap':
    case 'node_map':
    case 'vulnerability':
      return words.t(`domain:recordKind.${kind}`);
    case 'safety_plan':
      return words.t(`organisation:general.planTitles.${planTitle}`);
    case 'contact_agreement':
    case 'contact_questions':
    case 'housing_wishes':
    case 'support_agreement':
    case 'readiness_review':
    case 'closing_record':
      return words.t(`domain:recordKind.${kind}`);
  }
}

/** How one document is called: a map by its own title, the others as their kind. */
export function recordName(words: I18n, body: RecordBody, planTitle: PlanTitle): string {
  return body.kind === 'node_map' ? body.content.title : recordTitle(words, body.kind, planTitle);
}
