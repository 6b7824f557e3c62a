import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToastWithUndo } from '#renderer/app/undo.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { instantAt, timeOf } from '#renderer/features/notes/local-time.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { DateField, TimeField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import { dayOf, systemClock } from '#shared/lib/clock.ts';

interface PlanForm {
  readonly on: string | null;
  readonly time: string | null;
  readonly plan: string;
}

interface PlanNextDialogProps {
  readonly head: CaseHeader;
  readonly onClose: () => void;
}

/** When and where the next contact is, said without writing a note; what stood there before is one press away. */
export function PlanNextDialog({ head, onClose }: PlanNextDialogProps) {
  const { t } = useTranslation('cases');
  const { caseId } = head;
  const today = useToday();
  const format = useFormat();
  const { nextContactAt, nextContactPlan } = head;
  const before = { caseId, at: nextContactAt, plan: nextContactPlan };
  const toastWithUndo = useToastWithUndo();
  const clear = useAct('contacts.planNext');
  const isAhead = nextContactAt !== null && nextContactAt >= systemClock.now();
  const planned = isAhead ? nextContactAt : null;
  const told = (text: string) => {
    toastWithUndo(text, () => api.contacts.planNext(before));
    onClose();
  };
  const form = useForm<PlanForm>('plan-next', {
    initial: {
      on: planned === null ? null : dayOf(planned),
      time: planned === null ? null : timeOf(planned),
      plan: planned === null ? '' : nextContactPlan,
    },
    check: ({ on, time }) => ({
      ...(on === null ? { on: 'required' as const } : {}),
      ...(on !== null && on < today ? { on: 'in_the_past' as const } : {}),
      ...(time === null ? { time: 'required' as const } : {}),
    }),
    submit: async ({ on, time, plan }) => {
      const at = instantAt(on ?? today, time ?? '00:00');
      await api.contacts.planNext({ caseId, at, plan: plan.trim() });
      told(t('next.planned', { moment: `${format.weekday(dayOf(at))}, ${format.time(at)}` }));
    },
  });
  return (
    <FormDialog title={t('next.planTitle')} form={form} onClose={onClose} width={580}>
      <FieldsRow>
        <DateField {...form.field('on')} label={t('next.day')} required />
        <TimeField {...form.field('time')} label={t('next.time')} required />
      </FieldsRow>
      <TextField {...form.field('plan')} label={t('next.where')} help={t('next.whereHelp')} maxLength={300} />
      {planned !== null && (
        <TextButton
          onClick={() => {
            const run = async () => {
              if ((await clear.run({ caseId, at: null, plan: '' })) !== undefined) told(t('next.cleared'));
            };
            void run();
          }}
        >
          {t('next.clear')}
        </TextButton>
      )}
    </FormDialog>
  );
}
