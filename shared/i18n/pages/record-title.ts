import type { i18n as I18n } from 'i18next';
import type { PlanTitle } from '../../contracts/organisation.ts';
import type { RecordKind } from '../../domain/records/record-codes.ts';

/** How a kind of record is called; the safety plan bears the organisation's name for it (domain.md 7.2). */
export function recordTitle(words: I18n, kind: RecordKind, planTitle: PlanTitle): string {
  switch (kind) {
    case 'allocation':
    case 'cti_course':
      return words.t(`domain:recordKind.${kind}`);
    case 'safety_plan':
      return words.t(`organisation:general.planTitles.${planTitle}`);
    case 'contact_agreement':
    case 'contact_questions':
    case 'housing_wishes':
      return words.t(`domain:recordKind.${kind}`);
  }
}
