import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type ReferralState, referralOutcomes } from '#shared/domain/network/network-codes.ts';

interface ReferralDialogProps {
  readonly caseId: string;
  readonly referral: OutputOf<'network.referrals'>[number];
  readonly onClose: () => void;
}

const answers = ['accepted', 'waiting_list', 'refused', 'changed_mind'] as const;

interface AnswerForm {
  readonly state: ReferralState | null;
  readonly answeredOn: string | null;
  readonly answerWords: string;
  readonly nextLookOn: string | null;
}

/** What the other side said; a refusal has a reason, and is counted for the service. */
export function AnswerDialog({ caseId, referral, onClose }: ReferralDialogProps) {
  const { t } = useTranslation(['network', 'domain']);
  const today = useToday();
  const form = useForm<AnswerForm>('answer', {
    initial: { state: null, answeredOn: today, answerWords: '', nextLookOn: referral.nextLookOn },
    check: ({ state, answeredOn }) => ({
      ...(state === null ? { state: 'required' as const } : {}),
      ...(answeredOn === null ? { answeredOn: 'required' as const } : {}),
    }),
    submit: async ({ state, answeredOn, ...values }) => {
      await api.network.answer({
        caseId,
        id: referral.id,
        state: state ?? 'accepted',
        answeredOn: answeredOn ?? today,
        ...values,
      });
      toastDone(t('referrals.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('answer.title')} form={form} onClose={onClose}>
      <ChoiceChips
        {...form.field('state')}
        label={t('answer.state')}
        chips={answers.map((value) => ({ value, label: t(`domain:referralState.${value}`) }))}
        required
      />
      <TextField
        {...form.field('answerWords')}
        label={t('answer.words')}
        help={t('answer.wordsHelp')}
        maxLength={500}
      />
      <DateField {...form.field('answeredOn')} label={t('answer.answeredOn')} max={today} required />
      <DateField {...form.field('nextLookOn')} label={t('refer.nextLookOn')} />
    </FormDialog>
  );
}

interface CloseForm {
  readonly outcome: (typeof referralOutcomes)[number] | null;
  readonly outcomeWords: string;
  readonly closedOn: string | null;
}

/** What came of it, as the person sees it. */
export function CloseDialog({ caseId, referral, onClose }: ReferralDialogProps) {
  const { t } = useTranslation(['network', 'domain']);
  const today = useToday();
  const form = useForm<CloseForm>('close-referral', {
    initial: { outcome: null, outcomeWords: '', closedOn: today },
    check: ({ outcome, closedOn }) => ({
      ...(outcome === null ? { outcome: 'required' as const } : {}),
      ...(closedOn === null ? { closedOn: 'required' as const } : {}),
    }),
    submit: async ({ outcome, outcomeWords, closedOn }) => {
      await api.network.close({
        caseId,
        id: referral.id,
        outcome: outcome ?? 'not_known',
        outcomeWords,
        closedOn: closedOn ?? today,
      });
      toastDone(t('referrals.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('close.title')} form={form} onClose={onClose}>
      <ChoiceChips
        {...form.field('outcome')}
        label={t('close.outcome')}
        chips={referralOutcomes.map((value) => ({ value, label: t(`domain:referralOutcome.${value}`) }))}
        required
      />
      <TextField {...form.field('outcomeWords')} label={t('close.words')} maxLength={500} />
      <DateField {...form.field('closedOn')} label={t('close.closedOn')} max={today} required />
    </FormDialog>
  );
}
