import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { atFormFields } from '#renderer/features/plans/at-form-fields.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { Repair, RepairContent } from '#shared/contracts/home-care.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';

interface RepairDialogProps {
  readonly caseId: string;
  /** The repair to follow, or nothing for a new one. */
  readonly repair: Repair | null;
  readonly onClose: () => void;
}

type RepairForm = Omit<RepairContent, 'noticedOn'> & { readonly noticedOn: string | null };

function problemsOf({ what, noticedOn }: RepairForm): FieldProblems {
  return {
    ...(what.trim() === '' ? { what: 'required' } : {}),
    ...(noticedOn === null ? { noticedOn: 'required' } : {}),
  };
}

/** Something that needs mending: who asked whom, and how far it is. */
export function RepairDialog({ caseId, repair, onClose }: RepairDialogProps) {
  const { t } = useTranslation('tenancy');
  const today = useToday();
  const form = useForm<RepairForm>('repair', {
    initial: {
      what: repair?.what ?? '',
      noticedOn: repair?.noticedOn ?? today,
      askedOn: repair?.askedOn ?? null,
      askedBy: repair?.askedBy ?? '',
      askedOf: repair?.askedOf ?? '',
      promisedOn: repair?.promisedOn ?? null,
      doneOn: repair?.doneOn ?? null,
      doneWords: repair?.doneWords ?? '',
    },
    check: problemsOf,
    submit: async ({ noticedOn, ...values }) => {
      const content = { ...values, noticedOn: noticedOn ?? today };
      try {
        if (repair === null) await call('homeCare.addRepair', { caseId, content });
        else await call('homeCare.changeRepair', { caseId, repairId: repair.id, content });
      } catch (error) {
        throw atFormFields(error, 'content');
      }
      toastDone(t('repair.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('repair.title')} form={form} onClose={onClose}>
      <TextField {...form.field('what')} label={t('repair.what')} maxLength={300} required autoFocus />
      <FieldsRow>
        <DateField {...form.field('noticedOn')} label={t('repair.noticedOn')} required />
        <DateField {...form.field('askedOn')} label={t('repair.askedOn')} />
      </FieldsRow>
      <FieldsRow>
        <TextField {...form.field('askedBy')} label={t('repair.askedByField')} maxLength={120} />
        <TextField {...form.field('askedOf')} label={t('repair.askedOfField')} maxLength={120} />
      </FieldsRow>
      <FieldsRow>
        <DateField {...form.field('promisedOn')} label={t('repair.promisedOn')} />
        <DateField {...form.field('doneOn')} label={t('repair.doneOn')} />
      </FieldsRow>
      <TextField {...form.field('doneWords')} label={t('repair.doneWords')} maxLength={300} />
    </FormDialog>
  );
}
