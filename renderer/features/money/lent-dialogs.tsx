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
import type { LentContent } from '#shared/contracts/money.ts';
import { findLentProblems } from '#shared/domain/money/money-rules.ts';
import type { LentThing } from './lent-screen.tsx';

interface LentForm extends Omit<LentContent, 'lentOn'> {
  readonly lentOn: string | null;
}

function formOf(thing: LentThing | null, today: string): LentForm {
  return thing === null
    ? { what: '', lentOn: today, backBy: null, note: '' }
    : { what: thing.what, lentOn: thing.lentOn, backBy: thing.backBy, note: thing.note };
}

interface LentDialogProps {
  readonly caseId: string;
  /** Null for a new one. */
  readonly thing: LentThing | null;
  readonly onClose: () => void;
}

/** What was lent, when, and until when. */
export function LentDialog({ caseId, thing, onClose }: LentDialogProps) {
  const { t } = useTranslation('money');
  const today = useToday();
  const form = useForm('lent', {
    initial: formOf(thing, today),
    check: ({ what, lentOn, backBy }) => ({
      ...(what.trim() === '' ? { what: 'required' as const } : {}),
      ...(lentOn === null ? { lentOn: 'required' as const } : findLentProblems({ lentOn, backBy }, today)),
    }),
    submit: async (values) => {
      try {
        await call('lent.save', {
          caseId,
          id: thing?.id ?? null,
          content: { ...values, lentOn: values.lentOn ?? today },
        });
      } catch (error) {
        throw atFormFields(error, 'content');
      }
      toastDone(t('saved'));
      onClose();
    },
  });
  const { field } = form;
  return (
    <FormDialog title={thing === null ? t('lent.add') : t('lent.change')} form={form} onClose={onClose}>
      <TextField {...field('what')} label={t('lent.what')} required maxLength={200} />
      <FieldsRow>
        <DateField {...field('lentOn')} label={t('lent.lentOn')} />
        <DateField {...field('backBy')} label={t('lent.backBy')} note={t('optional')} />
      </FieldsRow>
      <TextField {...field('note')} label={t('note')} note={t('optional')} maxLength={500} />
    </FormDialog>
  );
}

interface BackDialogProps {
  readonly caseId: string;
  readonly thing: LentThing;
  readonly onClose: () => void;
}

/** The day on which it came back. */
export function BackDialog({ caseId, thing, onClose }: BackDialogProps) {
  const { t } = useTranslation('money');
  const today = useToday();
  const initial: { readonly backOn: string | null } = { backOn: today };
  const form = useForm('lent-back', {
    initial,
    check: ({ backOn }) => (backOn === null ? { backOn: 'required' } : {}),
    submit: async ({ backOn }) => {
      await call('lent.setBack', { caseId, id: thing.id, backOn: backOn ?? today });
      toastDone(t('saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('lent.backOne', { what: thing.what })} form={form} onClose={onClose} width={460}>
      <DateField {...form.field('backOn')} label={t('lent.backOn')} />
    </FormDialog>
  );
}
