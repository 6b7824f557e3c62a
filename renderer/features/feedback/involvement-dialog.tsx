import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { NumberField, TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { type InvolvementKind, involvementKinds } from '#shared/domain/feedback/feedback-codes.ts';

interface InvolvementDialogProps {
  readonly before: OutputOf<'involvement.list'>[number] | null;
  readonly onClose: () => void;
}

interface InvolvementForm {
  readonly on: string | null;
  readonly kind: InvolvementKind;
  readonly serviceId: string;
  readonly what: string;
  readonly howMany: string;
  readonly howSupported: string;
  readonly whatChanged: string;
}

const wholeNumber = /^[1-9]\d{0,3}$/;

/** Writes down how people took part, or changes it. */
export function InvolvementDialog({ before, onClose }: InvolvementDialogProps) {
  const { t } = useTranslation(['feedback', 'domain']);
  const today = useToday();
  const { data } = useRead('organisation.get', {});
  const services = data?.services ?? [];
  const form = useForm<InvolvementForm>('involvement', {
    initial: {
      on: before?.on ?? today,
      kind: before?.kind ?? 'choosing_staff',
      serviceId: before?.serviceId ?? '',
      what: before?.what ?? '',
      howMany: before === null ? '' : String(before.howMany),
      howSupported: before?.howSupported ?? '',
      whatChanged: before?.whatChanged ?? '',
    },
    check: ({ on, what, howMany }) => ({
      ...(on === null ? { on: 'required' as const } : {}),
      ...(what.trim() === '' ? { what: 'required' as const } : {}),
      ...(wholeNumber.test(howMany.trim()) ? {} : { howMany: 'not_a_number' as const }),
    }),
    submit: async (values) => {
      await api.involvement.write({
        id: before?.id ?? null,
        content: {
          ...values,
          on: values.on ?? today,
          serviceId: values.serviceId === '' ? (services[0]?.id ?? '') : values.serviceId,
          howMany: Number(values.howMany),
        },
      });
      onClose();
    },
  });
  return (
    <FormDialog title={t('involvement.title')} save={t('involvement.save')} form={form} onClose={onClose}>
      <SelectField
        {...form.field('kind')}
        label={t('involvement.kind')}
        choices={involvementKinds.map((value) => ({ value, label: t(`domain:involvementKind.${value}`) }))}
      />
      <TextareaField {...form.field('what')} label={t('involvement.what')} maxLength={1000} required />
      <DateField {...form.field('on')} label={t('involvement.on')} max={today} required />
      <NumberField {...form.field('howMany')} label={t('involvement.howMany')} required />
      {services.length > 1 && (
        <SelectField
          {...form.field('serviceId')}
          label={t('service')}
          choices={services.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.values.serviceId === '' ? (services[0]?.id ?? '') : form.values.serviceId}
        />
      )}
      <TextField
        {...form.field('howSupported')}
        label={t('involvement.howSupported')}
        help={t('involvement.howSupportedHelp')}
        maxLength={500}
      />
      <TextareaField {...form.field('whatChanged')} label={t('involvement.whatChanged')} maxLength={1000} />
    </FormDialog>
  );
}
