import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { DirectoryContent } from '#shared/contracts/directory.ts';
import { serviceKinds } from '#shared/domain/network/network-codes.ts';

interface EntryDialogProps {
  /** Null for a new one. */
  readonly entry: OutputOf<'directory.list'>['entries'][number] | null;
  readonly onClose: () => void;
}

function formOf(entry: EntryDialogProps['entry'], today: string): DirectoryContent {
  return {
    name: entry?.name ?? '',
    organisation: entry?.organisation ?? '',
    kind: entry?.kind ?? 'other',
    whatFor: entry?.whatFor ?? '',
    howToReach: entry?.howToReach ?? '',
    openingHours: entry?.openingHours ?? '',
    eligibility: entry?.eligibility ?? '',
    languages: entry?.languages ?? '',
    checkedOn: entry === null ? today : entry.checkedOn,
  };
}

/** What one needs to know to go there. */
export function EntryDialog({ entry, onClose }: EntryDialogProps) {
  const { t } = useTranslation(['directory', 'domain']);
  const today = useToday();
  const form = useForm<DirectoryContent>('directory-entry', {
    initial: formOf(entry, today),
    check: ({ name }) => (name.trim() === '' ? { name: 'required' as const } : {}),
    submit: async (values) => {
      await api.directory.save({ id: entry?.id ?? null, entry: values });
      toastDone(t('form.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('form.title')} form={form} onClose={onClose} width={720}>
      <TextField {...form.field('name')} label={t('form.name')} maxLength={200} required />
      <TextField {...form.field('organisation')} label={t('form.organisation')} maxLength={200} />
      <SelectField
        {...form.field('kind')}
        label={t('form.kind')}
        choices={serviceKinds.map((kind) => ({ value: kind, label: t(`domain:serviceKind.${kind}`) }))}
      />
      <TextareaField {...form.field('whatFor')} label={t('form.whatFor')} maxLength={2000} rows={3} />
      <TextareaField {...form.field('howToReach')} label={t('form.howToReach')} maxLength={1000} rows={3} />
      <TextField {...form.field('openingHours')} label={t('form.openingHours')} maxLength={500} />
      <TextField {...form.field('eligibility')} label={t('form.eligibility')} maxLength={500} />
      <TextField {...form.field('languages')} label={t('form.languages')} maxLength={200} />
      <DateField {...form.field('checkedOn')} label={t('form.checkedOn')} max={today} />
    </FormDialog>
  );
}
