import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { recordTitle } from '#shared/i18n/pages/record-title.ts';
import type { FieldCode } from '#shared/lib/app-error.ts';
import type { PlanForm } from './plan-form.ts';

/** How the organisation calls the plan; its usual name until that is read. */
export function usePlanTitle(): string {
  const { i18n } = useTranslation();
  const { data } = useRead('organisation.get', {});
  return recordTitle(i18n, 'safety_plan', data?.planTitle ?? 'safety_and_wellbeing');
}

/** Sentences for problems of the plan that the general words would not explain. */
export function usePlanSentences(): (field: keyof PlanForm & string, code: FieldCode) => string | undefined {
  const { t } = useTranslation('safety');
  return (field, code) => {
    switch (field) {
      case 'factors':
        if (code === 'invalid') return t('problem.grid');
        return code === 'too_short' ? t('problem.why') : t('problem.situation');
      case 'contacts':
        return t('problem.contact');
      case 'noContactDays':
        return t('problem.days');
      case 'notCoProducedReason':
        return t('problem.notCoProduced');
      case 'reviewOn':
        return t('problem.review');
      default:
        return undefined;
    }
  };
}
