import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { atFormFields } from '#renderer/features/plans/at-form-fields.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { LandlordContent } from '#shared/contracts/tenancies.ts';
import { landlordKinds } from '#shared/domain/housing/tenancy-codes.ts';
import type { Landlord } from './landlords-screen.tsx';

interface LandlordDialogProps {
  /** The landlord to change, or nothing for a new one. */
  readonly landlord: Landlord | null;
  readonly onClose: () => void;
}

/** A landlord: how to reach them, who talks to whom and how often. */
export function LandlordDialog({ landlord, onClose }: LandlordDialogProps) {
  const { t } = useTranslation(['tenancy', 'domain']);
  const form = useForm<LandlordContent>('landlord', {
    initial: {
      name: landlord?.name ?? '',
      kind: landlord?.kind ?? 'private',
      contact: landlord?.contact ?? '',
      contactAgreement: landlord?.contactAgreement ?? '',
      note: landlord?.note ?? '',
    },
    check: ({ name }) => (name.trim() === '' ? { name: 'required' } : {}),
    submit: async (content) => {
      try {
        if (landlord === null) await call('landlords.add', content);
        else await call('landlords.change', { landlordId: landlord.id, content });
      } catch (error) {
        throw atFormFields(error, 'content');
      }
      toastDone(t('landlords.saved'));
      onClose();
    },
  });
  return (
    <FormDialog
      title={landlord === null ? t('landlords.addTitle') : t('landlords.changeTitle')}
      form={form}
      onClose={onClose}
    >
      <TextField {...form.field('name')} label={t('landlords.name')} maxLength={200} required autoFocus />
      <SelectField
        {...form.field('kind')}
        label={t('landlords.kind')}
        choices={landlordKinds.map((value) => ({ value, label: t(`domain:landlordKind.${value}`) }))}
      />
      <TextareaField {...form.field('contact')} label={t('landlords.contact')} rows={2} maxLength={500} />
      <TextareaField
        {...form.field('contactAgreement')}
        label={t('landlords.agreement')}
        rows={2}
        maxLength={500}
      />
      <TextField {...form.field('note')} label={t('landlords.note')} maxLength={500} />
    </FormDialog>
  );
}
