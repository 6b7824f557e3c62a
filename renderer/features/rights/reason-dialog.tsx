import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { type WithholdReason, withholdReasons } from '#shared/domain/rights/rights-codes.ts';
import type { Marking } from './copy-record.tsx';
import type { CopyPlace } from './copy-screen.tsx';

interface ReasonDialogProps {
  readonly place: CopyPlace;
  readonly marking: Marking;
  readonly onClose: () => void;
}

interface Reason {
  readonly reason: WithholdReason;
  readonly note: string;
}

/** Asks on which ground something is left out; the note stays in the file. */
export function ReasonDialog({ place, marking, onClose }: ReasonDialogProps) {
  const { t } = useTranslation(['rights', 'domain']);
  const form = useForm<Reason>('reason', {
    initial: { reason: 'third_party', note: '' },
    submit: async (why) => {
      await api.accessCopy.mark({ ...place, ...marking, ...why });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('rights:look.reasonTitle')}
      form={form}
      save={t('rights:look.leaveOut')}
      onClose={onClose}
    >
      {marking.passage !== '' && <p className="ks-look-text">{marking.passage}</p>}
      <SelectField
        {...form.field('reason')}
        label={t('rights:look.reason')}
        choices={withholdReasons.map((value) => ({ value, label: t(`domain:withholdReason.${value}`) }))}
      />
      <TextField
        {...form.field('note')}
        label={t('rights:look.note')}
        help={t('rights:look.noteHelp')}
        maxLength={1000}
      />
    </FormDialog>
  );
}
