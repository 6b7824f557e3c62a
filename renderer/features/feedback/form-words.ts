import { useTranslation } from 'react-i18next';
import type { FeedbackForm } from '#shared/contracts/feedback.ts';
import { statementWords } from '#shared/i18n/pages/feedback-page.ts';

interface FormWords {
  readonly name: (form: Pick<FeedbackForm, 'name'>) => string;
  readonly statement: (statement: FeedbackForm['statements'][number]) => string;
}

/** Names of forms and statements: our own are in the catalogue, the organisation's are as they were written. */
export function useFormWords(): FormWords {
  const { t, i18n } = useTranslation('feedback');
  return {
    name: ({ name }) => (name === '' ? t('house.name') : name),
    statement: (statement) => statementWords(i18n, statement),
  };
}
