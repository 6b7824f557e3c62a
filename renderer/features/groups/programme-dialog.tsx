import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { linesOf } from '#renderer/features/peers/side-form.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { GroupProgramme } from '#shared/contracts/groups.ts';
import { groupKinds, groupRhythms } from '#shared/domain/groups/group-codes.ts';

interface ProgrammeDialogProps {
  /** Null for a new one. */
  readonly programme: GroupProgramme | null;
  readonly onClose: () => void;
}

interface ProgrammeForm extends Pick<GroupProgramme, 'name' | 'kind' | 'purpose' | 'rhythm'> {
  readonly facilitators: string;
}

function formOf(programme: GroupProgramme | null): ProgrammeForm {
  return {
    name: programme?.name ?? '',
    kind: programme?.kind ?? 'while_housed',
    purpose: programme?.purpose ?? '',
    rhythm: programme?.rhythm ?? 'monthly',
    facilitators: (programme?.facilitators ?? []).join('\n'),
  };
}

/** What a group is and who leads it. */
export function ProgrammeDialog({ programme, onClose }: ProgrammeDialogProps) {
  const { t } = useTranslation(['groups', 'domain']);
  const form = useForm<ProgrammeForm>('group', {
    initial: formOf(programme),
    check: ({ name }) => (name.trim() === '' ? { name: 'required' as const } : {}),
    submit: async ({ facilitators, ...values }) => {
      await api.groups.save({
        id: programme?.id ?? null,
        programme: { ...values, facilitators: linesOf(facilitators) },
      });
      toastDone(t('form.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('form.title')} form={form} onClose={onClose}>
      <TextField {...form.field('name')} label={t('form.name')} maxLength={120} required />
      <SelectField
        {...form.field('kind')}
        label={t('form.kind')}
        choices={groupKinds.map((value) => ({ value, label: t(`domain:groupKind.${value}`) }))}
      />
      <SelectField
        {...form.field('rhythm')}
        label={t('form.rhythm')}
        choices={groupRhythms.map((value) => ({ value, label: t(`domain:groupRhythm.${value}`) }))}
      />
      <TextareaField {...form.field('purpose')} label={t('form.purpose')} maxLength={500} rows={2} />
      <TextareaField
        {...form.field('facilitators')}
        label={t('form.facilitators')}
        help={t('form.facilitatorsHelp')}
        rows={2}
      />
    </FormDialog>
  );
}
