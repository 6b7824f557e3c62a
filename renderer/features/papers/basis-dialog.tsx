import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useToday } from '#renderer/app/words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import {
  lawfulBases,
  type LawfulBasis,
  type SpecialCondition,
  specialConditions,
} from '#shared/domain/papers/paper-codes.ts';
import { useBasisWords } from './basis-labels.tsx';

type Register = OutputOf<'processing.register'>;

interface BasisForm {
  readonly purpose: string;
  readonly article6: LawfulBasis | null;
  readonly article9: SpecialCondition | 'none';
  readonly article10: string;
  readonly note: string;
  readonly decidedBy: string;
  readonly decidedOn: string | null;
}

interface BasisDialogProps extends Pick<Register, 'labels'> {
  /** Null for a new one. */
  readonly basis: Register['bases'][number] | null;
  readonly onClose: () => void;
}

/** One use of data with its ground in law, who decided, and when. */
export function BasisDialog({ basis, labels, onClose }: BasisDialogProps) {
  const { t } = useTranslation('papers');
  const today = useToday();
  const words = useBasisWords(labels);
  const form = useForm<BasisForm>('basis', {
    initial: {
      purpose: basis?.purpose ?? '',
      article6: basis?.article6 ?? null,
      article9: basis?.article9 ?? 'none',
      article10: basis?.article10 ?? '',
      note: basis?.note ?? '',
      decidedBy: basis?.decidedBy ?? '',
      decidedOn: basis?.decidedOn ?? today,
    },
    check: ({ purpose, article6, decidedBy, decidedOn }) => ({
      ...(purpose.trim() === '' ? { purpose: 'required' as const } : {}),
      ...(article6 === null ? { article6: 'required' as const } : {}),
      ...(decidedBy.trim() === '' ? { decidedBy: 'required' as const } : {}),
      ...(decidedOn === null ? { decidedOn: 'required' as const } : {}),
    }),
    submit: async ({ article6, article9, decidedOn, ...rest }) => {
      if (article6 === null) return;
      await api.processing.save({
        id: basis?.id ?? null,
        ...rest,
        article6,
        article9: article9 === 'none' ? null : article9,
        decidedOn: decidedOn ?? today,
      });
      toastDone(t('settings.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('settings.addTitle')} form={form} save={t('settings.save')} onClose={onClose}>
      <TextField
        {...form.field('purpose')}
        label={t('settings.purpose')}
        help={t('settings.purposeHelp')}
        maxLength={300}
        required
      />
      <SelectField
        {...form.field('article6')}
        label={t('settings.article6')}
        placeholder=""
        choices={lawfulBases.map((value) => ({ value, label: words.article6(value) }))}
        required
      />
      <SelectField
        {...form.field('article9')}
        label={t('settings.article9')}
        choices={[
          { value: 'none', label: t('settings.article9None') },
          ...specialConditions.map((value) => ({ value, label: words.article9(value) })),
        ]}
      />
      <TextField
        {...form.field('article10')}
        label={t('settings.article10')}
        help={t('settings.article10Help')}
        maxLength={300}
      />
      <TextareaField {...form.field('note')} label={t('settings.note')} rows={3} maxLength={2000} />
      <TextField {...form.field('decidedBy')} label={t('settings.decidedBy')} maxLength={120} required />
      <DateField {...form.field('decidedOn')} label={t('settings.decidedOn')} max={today} required />
    </FormDialog>
  );
}
