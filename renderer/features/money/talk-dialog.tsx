import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { atFormFields } from '#renderer/features/plans/at-form-fields.ts';
import { AnswerFields, MadeFields } from '#renderer/features/records/head-fields.tsx';
import { headFormProblems, headOf, newHead } from '#renderer/features/records/head-form.ts';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { MoneyTalk } from '#shared/contracts/money.ts';

/** Days until money is looked at together again. */
const lookAgainAfter = 28;

interface TalkDialogProps {
  readonly caseId: string;
  readonly called: string;
  readonly last: MoneyTalk | undefined;
  readonly onClose: () => void;
}

/** Notes that the page was made or looked at together: when, with whom, what was said and agreed. */
export function TalkDialog({ caseId, called, last, onClose }: TalkDialogProps) {
  const { t } = useTranslation('money');
  const today = useToday();
  const form = useForm('money-talk', {
    initial: {
      ...newHead(today, last === undefined ? null : { head: last.head, version: 1 }, lookAgainAfter),
      text: '',
    },
    check: (values) => headFormProblems(values, today),
    submit: async ({ text, ...head }) => {
      try {
        await call('money.addTalk', { caseId, head: headOf(head, today), text });
      } catch (error) {
        throw atFormFields(error, 'head');
      }
      toastDone(t('talk.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('talk.add')} form={form} onClose={onClose} width={720}>
      <MadeFields form={form} called={called} />
      <HintedField {...form.field('text')} label={t('talk.text')} help={t('talk.textHelp')} />
      <AnswerFields form={form} called={called} />
    </FormDialog>
  );
}
