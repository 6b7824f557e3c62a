import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { listOpenFiles } from '#renderer/app/open-files.ts';
import { useToday } from '#renderer/app/words.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { type VoiceKind, voiceKinds } from '#shared/domain/feedback/feedback-codes.ts';
import { caseId } from '#shared/lib/ids.ts';

interface VoiceForm {
  readonly kind: VoiceKind;
  readonly receivedOn: string | null;
  readonly fromWhom: string;
  readonly linked: boolean;
  readonly serviceId: string;
  readonly text: string;
}

/** Writes down what somebody said. A file is linked only if it is open at the side, and on purpose. */
export function AddVoiceDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['feedback', 'domain']);
  const today = useToday();
  const { data } = useRead('organisation.get', {});
  const [file] = listOpenFiles();
  const services = data?.services ?? [];
  const form = useForm<VoiceForm>('voice', {
    initial: {
      kind: 'compliment',
      receivedOn: today,
      fromWhom: '',
      linked: false,
      serviceId: '',
      text: '',
    },
    check: ({ receivedOn, text }) => ({
      ...(receivedOn === null ? { receivedOn: 'required' as const } : {}),
      ...(text.trim() === '' ? { text: 'required' as const } : {}),
    }),
    submit: async ({ linked, ...values }) => {
      await api.voices.add({
        ...values,
        receivedOn: values.receivedOn ?? today,
        serviceId: values.serviceId === '' ? (services[0]?.id ?? '') : values.serviceId,
        aboutCaseId: linked && file !== undefined ? caseId.parse(file.caseId) : null,
      });
      toastDone(t('voices.added'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('voices.addTitle')} save={t('voices.save')} form={form} onClose={onClose}>
      <ChoiceChips
        {...form.field('kind')}
        label={t('voices.kind')}
        chips={voiceKinds.map((value) => ({ value, label: t(`domain:voiceKind.${value}`) }))}
      />
      <WordsField {...form.field('text')} label={t('voices.text')} />
      <TextField
        {...form.field('fromWhom')}
        label={t('voices.fromWhom')}
        help={t('voices.fromWhomHelp')}
        maxLength={120}
      />
      {file !== undefined && (
        <Checkbox
          label={t('voices.aboutCase', { name: file.name })}
          checked={form.values.linked}
          onChange={(linked) => {
            form.set({ linked });
          }}
        />
      )}
      <DateField {...form.field('receivedOn')} label={t('voices.receivedOn')} max={today} required />
      {services.length > 1 && (
        <SelectField
          {...form.field('serviceId')}
          label={t('service')}
          choices={services.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.values.serviceId === '' ? (services[0]?.id ?? '') : form.values.serviceId}
        />
      )}
    </FormDialog>
  );
}
