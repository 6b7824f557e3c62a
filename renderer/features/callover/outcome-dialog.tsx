import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { listNextStatuses } from '#shared/domain/callover/decisions.ts';
import type { DecisionStatus } from '#shared/domain/callover/callover-codes.ts';
import type { Decision } from './callover-model.ts';

interface OutcomeDialogProps {
  readonly decision: Pick<Decision, 'id' | 'text' | 'agreedNeedsPerson' | 'status' | 'outcome'>;
  /** How the person is called. */
  readonly called: string;
  readonly onClose: () => void;
}

interface Outcome {
  readonly status: DecisionStatus | null;
  readonly outcome: string;
  readonly on: string | null;
}

/** What the person said to a decision, or that it is done (domain.md 10.6). */
export function OutcomeDialog({ decision, called, onClose }: OutcomeDialogProps) {
  const { t } = useTranslation(['callover', 'ui']);
  const today = useToday();
  const initial: Outcome = { status: null, outcome: decision.outcome, on: today };
  const form = useForm('outcome', {
    initial,
    check: ({ status, on }) => ({
      ...(status === null ? { status: 'required' as const } : {}),
      ...(on === null ? { on: 'required' as const } : {}),
    }),
    submit: async ({ status, outcome, on }) => {
      if (status === null || on === null) return;
      await api.callover.setDecisionStatus({ decisionId: decision.id, status, outcome, on });
      toastDone(t('callover:outcome.saved'));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('callover:outcome.title', { name: called })}
      closeLabel={t('ui:close')}
    >
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <p className="ks-co-quote">{decision.text}</p>
          <ChoiceChips
            {...form.field('status')}
            label={t('callover:outcome.status')}
            chips={listNextStatuses(decision).map((status) => ({
              value: status,
              label: t(`callover:outcome.statuses.${status}`, { name: called }),
            }))}
          />
          <TextareaField
            {...form.field('outcome')}
            label={t('callover:outcome.words')}
            help={t('callover:outcome.wordsHelp')}
            rows={2}
            maxLength={1000}
          />
          <DateField {...form.field('on')} label={t('callover:outcome.on')} max={today} />
          <ButtonRow>
            <Button onClick={onClose}>{t('ui:cancel')}</Button>
            <Button kind="main" submits busy={form.busy}>
              {t('ui:save')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Dialog>
  );
}
