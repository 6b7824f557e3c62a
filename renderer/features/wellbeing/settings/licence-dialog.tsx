import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useToday } from '#renderer/app/words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { WellbeingScale } from '#shared/contracts/wellbeing.ts';
import { useScaleWords } from '../wellbeing-words.ts';

interface LicenceForm {
  readonly holder: string;
  readonly reference: string;
  readonly registeredOn: string | null;
  readonly scope: string;
}

/** The organisation's registration with the owners of a scale (domain.md 2.7). */
export function LicenceDialog({
  scale,
  onClose,
}: {
  readonly scale: WellbeingScale;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('wellbeing');
  const today = useToday();
  const words = useScaleWords();
  const { holder = '', reference = '', registeredOn = null, scope = '' } = scale.licence ?? {};
  const form = useForm<LicenceForm>('licence', {
    initial: { holder, reference, registeredOn, scope },
    check: (values) => ({
      ...(values.holder.trim() === '' ? { holder: 'required' } : {}),
      ...(values.reference.trim() === '' ? { reference: 'required' } : {}),
      ...(values.registeredOn === null ? { registeredOn: 'required' } : {}),
      ...((values.registeredOn ?? '') > today ? { registeredOn: 'in_the_future' } : {}),
      ...(values.scope.trim() === '' ? { scope: 'required' } : {}),
    }),
    submit: async (values) => {
      const licence = { ...values, registeredOn: values.registeredOn ?? today };
      await api.wellbeing.registerLicence({ id: scale.id, licence });
      toastDone(t('settings.licenceSaved'));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('settings.licenceTitle', { scale: words.name(scale) })}
      form={form}
      onClose={onClose}
      save={t('settings.licenceSave')}
    >
      <p>{t('settings.licenceExplain')}</p>
      <TextField {...form.field('holder')} label={t('settings.holder')} maxLength={200} required />
      <TextField {...form.field('reference')} label={t('settings.reference')} maxLength={200} required />
      <DateField {...form.field('registeredOn')} label={t('settings.registeredOn')} required />
      <TextareaField {...form.field('scope')} label={t('settings.scope')} maxLength={500} rows={2} required />
    </FormDialog>
  );
}
