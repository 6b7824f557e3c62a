import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';

interface StepFrameProps<V> {
  readonly title: string;
  readonly under: string;
  readonly form: Form<V>;
  /** Words of the main button; “Next” where nothing is said. */
  readonly act?: string;
  /** Why it is not possible yet. */
  readonly notYet?: string | null;
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/** One question of the set-up: title, fields, the way on and the way back. Enter goes on. */
export function StepFrame<V>({
  title,
  under,
  form,
  act,
  notYet = null,
  onBack,
  children,
}: StepFrameProps<V>) {
  const { t } = useTranslation('ui');
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <h1 className="ks-entry-title" tabIndex={-1}>
        {title}
      </h1>
      <p className="ks-entry-under">{under}</p>
      <div className="ks-fields">
        {form.problems.length > 1 && <ErrorSummary title={form.problemsTitle} problems={form.problems} />}
        {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
        {children}
        <ButtonRow>
          <Button kind="main" size="large" submits busy={form.busy} notYet={notYet}>
            {act ?? t('next')}
          </Button>
          {onBack !== undefined && (
            <Button kind="quiet" size="large" onClick={onBack}>
              {t('back')}
            </Button>
          )}
        </ButtonRow>
      </div>
    </form>
  );
}
