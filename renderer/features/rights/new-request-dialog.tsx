import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { requestDueOn } from '#shared/domain/rights/request-clock.ts';
import { findRequestProblems } from '#shared/domain/rights/request-rules.ts';
import {
  type RequestKind,
  requestKinds,
  type RequestSide,
  requestSides,
} from '#shared/domain/rights/rights-codes.ts';

interface NewRequest {
  readonly kind: RequestKind | null;
  readonly receivedOn: string | null;
  readonly side: RequestSide;
  readonly askedByName: string;
  readonly authority: string;
  readonly words: string;
}

/** Writes down what somebody asked for, on the day it came. */
export function NewRequestDialog({
  caseId,
  onClose,
}: {
  readonly caseId: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['rights', 'domain']);
  const today = useToday();
  const format = useFormat();
  const form = useForm<NewRequest>('request', {
    initial: { kind: null, receivedOn: today, side: 'person', askedByName: '', authority: '', words: '' },
    check: ({ kind, receivedOn, ...rest }) => ({
      ...(kind === null ? { kind: 'required' as const } : {}),
      ...(receivedOn === null
        ? { receivedOn: 'required' as const }
        : findRequestProblems({ receivedOn, ...rest }, today)),
    }),
    submit: async ({ kind, receivedOn, ...rest }) => {
      if (kind === null || receivedOn === null) return;
      await api.dataRequests.record({ caseId, kind, receivedOn, ...rest });
      const dueOn = requestDueOn({ receivedOn, extendedMonths: 0, pauses: [] }, today);
      toastDone(t('rights:new.saved', { day: format.day(dueOn) }));
      onClose();
    },
  });
  return (
    <FormDialog title={t('rights:new.title')} form={form} save={t('rights:new.save')} onClose={onClose}>
      <SelectField
        {...form.field('kind')}
        label={t('rights:new.kind')}
        placeholder=""
        choices={requestKinds.map((value) => ({ value, label: t(`domain:requestKind.${value}`) }))}
        required
      />
      <DateField
        {...form.field('receivedOn')}
        label={t('rights:new.receivedOn')}
        help={t('rights:new.receivedHelp')}
        max={today}
        required
      />
      <TextareaField
        {...form.field('words')}
        label={t('rights:new.words')}
        help={t('rights:new.wordsHelp')}
        rows={3}
        maxLength={4000}
      />
      <ChoiceChips
        {...form.field('side')}
        label={t('rights:new.side')}
        chips={requestSides.map((value) => ({ value, label: t(`domain:requestSide.${value}`) }))}
      />
      {form.values.side === 'somebody_for_them' && (
        <>
          <TextField
            {...form.field('askedByName')}
            label={t('rights:new.askedByName')}
            maxLength={200}
            required
          />
          <TextField
            {...form.field('authority')}
            label={t('rights:new.authority')}
            help={t('rights:new.authorityHelp')}
            maxLength={500}
            required
          />
        </>
      )}
    </FormDialog>
  );
}
