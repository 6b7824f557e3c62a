import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { NumberField, TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { WellbeingScale } from '#shared/contracts/wellbeing.ts';
import { checkScale, scaleContentOf, type ScaleForm, scaleFormOf } from './scale-form.ts';

interface ScaleDialogProps {
  /** Null for a new one. */
  readonly scale: WellbeingScale | null;
  readonly onClose: () => void;
}

/** A scale of the organisation's own: what is asked, the range, and whether answers are added up (domain.md 2.8). */
export function ScaleDialog({ scale, onClose }: ScaleDialogProps) {
  const { t } = useTranslation(['wellbeing', 'domain']);
  const form = useForm<ScaleForm>('scale', {
    initial: scaleFormOf(scale),
    check: checkScale,
    submit: async (values) => {
      await api.wellbeing.saveScale({ id: scale?.id ?? null, ...scaleContentOf(values) });
      toastDone(t('settings.saved'));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t(scale === null ? 'settings.newTitle' : 'settings.changeTitle')}
      form={form}
      onClose={onClose}
      save={t('settings.save')}
    >
      <TextField {...form.field('name')} label={t('settings.name')} maxLength={120} required />
      <TextareaField
        {...form.field('items')}
        label={t('settings.ownItems')}
        help={t('settings.ownItemsHelp')}
        rows={4}
        required
      />
      <FieldsRow>
        <NumberField {...form.field('minAnswer')} label={t('settings.minAnswer')} />
        <NumberField {...form.field('maxAnswer')} label={t('settings.maxAnswer')} />
      </FieldsRow>
      <ChoiceChips
        {...form.field('scoring')}
        label={t('settings.scoring')}
        chips={(['per_item', 'sum'] as const).map((value) => ({
          value,
          label: t(`domain:wellbeingScoring.${value}`),
        }))}
      />
    </FormDialog>
  );
}
