import { useTranslation } from 'react-i18next';
import type { FieldCode } from '#shared/lib/app-error.ts';
import type { PlanForm } from './plan-form.ts';

/** Sentences for problems of the plan that the general words would not explain. */
export function usePlanSentences(): (field: keyof PlanForm, code: FieldCode) => string | undefined {
  const { t } = useTranslation('safety');
  return (field, code) => {
    if (field === 'factors') {
      if (code === 'invalid') return t('problem.grid');
      return code === 'too_short' ? t('problem.why') : t('problem.situation');
    }
    const named = ['contacts', 'noContactDays', 'notCoProducedReason', 'reviewOn'] as const;
    const known = named.find((name) => name === field);
    return known === undefined ? undefined : t(`problem.${known}`);
  };
}
