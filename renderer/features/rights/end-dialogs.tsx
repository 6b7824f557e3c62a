import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useToday } from '#renderer/app/words.ts';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import type { DataRequest } from '#shared/contracts/data-requests.ts';
import { findRefusalProblems } from '#shared/domain/rights/request-rules.ts';
import {
  type AnswerWay,
  answerWays,
  type RefusalReason,
  refusalReasons,
  type RequestOutcome,
  requestOutcomes,
} from '#shared/domain/rights/rights-codes.ts';

interface EndDialogProps {
  readonly caseId: string;
  readonly request: DataRequest;
  readonly onClose: () => void;
}

interface Answer {
  readonly outcome: RequestOutcome;
  readonly answeredOn: string | null;
  readonly how: AnswerWay;
  readonly note: string;
  /** Not asked here; the core says when it is missing. */
  readonly identity: null;
}

/** Notes that the person has their answer, and how they got it. */
export function AnswerDialog({ caseId, request, onClose }: EndDialogProps) {
  const { t } = useTranslation(['rights', 'domain']);
  const today = useToday();
  const form = useForm<Answer>('answer', {
    initial: { outcome: 'done', answeredOn: today, how: 'handed_over', note: '', identity: null },
    check: ({ answeredOn }) => (answeredOn === null ? { answeredOn: 'required' as const } : {}),
    submit: async ({ outcome, answeredOn, how, note }) => {
      await api.dataRequests.answer({
        caseId,
        id: request.id,
        outcome,
        answeredOn: answeredOn ?? today,
        how,
        note,
      });
      onClose();
    },
    sentence: (field) => (field === 'identity' ? t('rights:answer.identityFirst') : undefined),
  });
  return (
    <FormDialog title={t('rights:answer.title')} form={form} save={t('rights:answer.save')} onClose={onClose}>
      <SelectField
        {...form.field('outcome')}
        label={t('rights:answer.outcome')}
        choices={requestOutcomes.map((value) => ({ value, label: t(`domain:requestOutcome.${value}`) }))}
      />
      <DateField {...form.field('answeredOn')} label={t('rights:answer.on')} max={today} required />
      <SelectField
        {...form.field('how')}
        label={t('rights:answer.how')}
        choices={answerWays.map((value) => ({ value, label: t(`domain:answerWay.${value}`) }))}
      />
      <TextareaField {...form.field('note')} label={t('rights:answer.note')} rows={3} maxLength={2000} />
    </FormDialog>
  );
}

interface Refusal {
  readonly reason: RefusalReason | null;
  readonly answeredOn: string | null;
  readonly how: AnswerWay;
  readonly note: string;
  readonly complaintTold: boolean;
}

/** Not met: the ground, why in words for the person, and that they were told where to complain. */
export function RefuseDialog({ caseId, request, onClose }: EndDialogProps) {
  const { t } = useTranslation(['rights', 'domain']);
  const today = useToday();
  const form = useForm<Refusal>('refusal', {
    initial: { reason: null, answeredOn: today, how: 'post', note: '', complaintTold: false },
    check: ({ answeredOn, ...rest }) =>
      answeredOn === null
        ? { answeredOn: 'required' as const }
        : findRefusalProblems({ receivedOn: request.receivedOn, answeredOn, ...rest }, today),
    submit: async ({ reason, answeredOn, ...rest }) => {
      if (reason === null || answeredOn === null) return;
      await api.dataRequests.refuse({ caseId, id: request.id, reason, answeredOn, ...rest });
      onClose();
    },
    sentence: (field) => (field === 'complaintTold' ? t('rights:refuse.toldFirst') : undefined),
  });
  const { value, onChange, id, error } = form.field('complaintTold');
  return (
    <FormDialog title={t('rights:refuse.title')} form={form} save={t('rights:refuse.save')} onClose={onClose}>
      <p>{t('rights:refuse.explain')}</p>
      <SelectField
        {...form.field('reason')}
        label={t('rights:refuse.reason')}
        placeholder=""
        choices={refusalReasons.map((each) => ({ value: each, label: t(`domain:refusalReason.${each}`) }))}
        required
      />
      <TextareaField
        {...form.field('note')}
        label={t('rights:refuse.note')}
        rows={4}
        maxLength={2000}
        required
      />
      <DateField {...form.field('answeredOn')} label={t('rights:answer.on')} max={today} required />
      <SelectField
        {...form.field('how')}
        label={t('rights:answer.how')}
        choices={answerWays.map((each) => ({ value: each, label: t(`domain:answerWay.${each}`) }))}
      />
      <Checkbox id={id} label={t('rights:refuse.told')} checked={value} onChange={onChange} />
      {error !== undefined && <Note tone="clay">{error}</Note>}
    </FormDialog>
  );
}

interface Withdrawal {
  readonly on: string | null;
  readonly note: string;
}

/** The person does not want it any more. */
export function WithdrawDialog({ caseId, request, onClose }: EndDialogProps) {
  const { t } = useTranslation('rights');
  const today = useToday();
  const form = useForm<Withdrawal>('withdrawal', {
    initial: { on: today, note: '' },
    check: ({ on }) => (on === null ? { on: 'required' as const } : {}),
    submit: async ({ on, note }) => {
      await api.dataRequests.withdraw({ caseId, id: request.id, on: on ?? today, note });
      onClose();
    },
  });
  return (
    <FormDialog title={t('withdraw.title')} form={form} save={t('withdraw.save')} onClose={onClose}>
      <DateField {...form.field('on')} label={t('withdraw.on')} max={today} required />
      <TextField {...form.field('note')} label={t('withdraw.note')} maxLength={500} />
    </FormDialog>
  );
}
