import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { atFormFields } from '#renderer/features/plans/at-form-fields.ts';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { UnitContent } from '#shared/contracts/houses.ts';
import type { Unit } from './houses-screen.tsx';

interface UnitDialogProps {
  /** The home to change, or nothing for a new one. */
  readonly unit: Unit | null;
  readonly onClose: () => void;
}

/** A home that the organisation lets itself. */
export function UnitDialog({ unit, onClose }: UnitDialogProps) {
  const { t } = useTranslation('houses');
  const form = useForm<UnitContent>('unit', {
    initial: { house: unit?.house ?? '', name: unit?.name ?? '', isLet: unit?.isLet ?? true },
    check: ({ house, name }) => ({
      ...(house.trim() === '' ? { house: 'required' } : {}),
      ...(name.trim() === '' ? { name: 'required' } : {}),
    }),
    submit: async (content) => {
      try {
        if (unit === null) await call('houses.addUnit', content);
        else await call('houses.changeUnit', { unitId: unit.id, content });
      } catch (error) {
        throw atFormFields(error, 'content');
      }
      toastDone(t('form.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('form.unitTitle')} form={form} onClose={onClose}>
      <TextField {...form.field('house')} label={t('form.house')} maxLength={120} required autoFocus />
      <TextField {...form.field('name')} label={t('form.name')} maxLength={120} required />
      {unit !== null && (
        <Checkbox
          label={t('form.isLet')}
          checked={form.values.isLet}
          onChange={(isLet) => {
            form.set({ isLet });
          }}
        />
      )}
    </FormDialog>
  );
}
