import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useToday } from '#renderer/app/words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import type { Restriction } from '#shared/contracts/restrictions.ts';
import {
  type ExceptionGround,
  exceptionGrounds,
  type RestrictionGround,
  restrictionGrounds,
} from '#shared/domain/rights/rights-codes.ts';

interface OfFile {
  readonly caseId: string;
  readonly onClose: () => void;
}

interface NewRestriction {
  readonly from: string | null;
  readonly ground: RestrictionGround | null;
  readonly note: string;
}

/** Restricts the file: nothing goes out of it from now on. */
export function RestrictDialog({
  caseId,
  requestId,
  onClose,
}: OfFile & { readonly requestId: string | null }) {
  const { t } = useTranslation(['rights', 'domain']);
  const today = useToday();
  const form = useForm<NewRestriction>('restriction', {
    initial: { from: today, ground: null, note: '' },
    check: ({ from, ground }) => ({
      ...(from === null ? { from: 'required' as const } : {}),
      ...(ground === null ? { ground: 'required' as const } : {}),
    }),
    submit: async ({ from, ground, note }) => {
      if (from === null || ground === null) return;
      await api.restrictions.set({ caseId, requestId, from, ground, note });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('rights:restriction.setTitle')}
      form={form}
      save={t('rights:restriction.set')}
      onClose={onClose}
    >
      <p>{t('rights:restriction.setExplain')}</p>
      <SelectField
        {...form.field('ground')}
        label={t('rights:restriction.ground')}
        placeholder=""
        choices={restrictionGrounds.map((value) => ({
          value,
          label: t(`domain:restrictionGround.${value}`),
        }))}
        required
      />
      <TextareaField {...form.field('note')} label={t('rights:restriction.note')} rows={2} maxLength={1000} />
      <DateField {...form.field('from')} label={t('rights:restriction.from')} max={today} required />
    </FormDialog>
  );
}

interface Lift {
  readonly on: string | null;
  readonly toldOn: string | null;
  readonly reason: string;
}

/** Lifts it, once the person was told. */
export function LiftDialog({
  caseId,
  restriction,
  onClose,
}: OfFile & { readonly restriction: Pick<Restriction, 'id'> }) {
  const { t } = useTranslation('rights');
  const today = useToday();
  const form = useForm<Lift>('lift', {
    initial: { on: today, toldOn: null, reason: '' },
    check: ({ on, toldOn, reason }) => ({
      ...(on === null ? { on: 'required' as const } : {}),
      ...(toldOn === null ? { toldOn: 'required' as const } : {}),
      ...(reason.trim() === '' ? { reason: 'required' as const } : {}),
    }),
    submit: async ({ on, toldOn, reason }) => {
      if (on === null || toldOn === null) return;
      await api.restrictions.lift({ caseId, id: restriction.id, on, toldOn, reason });
      onClose();
    },
    sentence: (field, code) =>
      field === 'toldOn' && code === 'too_big' ? t('restriction.toldLate') : undefined,
  });
  return (
    <FormDialog title={t('restriction.liftTitle')} form={form} save={t('restriction.lift')} onClose={onClose}>
      <p>{t('restriction.liftExplain')}</p>
      <DateField {...form.field('toldOn')} label={t('restriction.toldOn')} max={today} required />
      <DateField {...form.field('on')} label={t('restriction.liftOn')} max={today} required />
      <TextareaField
        {...form.field('reason')}
        label={t('restriction.reason')}
        rows={2}
        maxLength={1000}
        required
      />
    </FormDialog>
  );
}

interface Exception {
  readonly ground: ExceptionGround | null;
  readonly reason: string;
}

/** Notes on which ground something goes out all the same, by this person, today. */
export function ExceptDialog({ caseId, onClose }: OfFile) {
  const { t } = useTranslation(['rights', 'domain']);
  const form = useForm<Exception>('exception', {
    initial: { ground: null, reason: '' },
    check: ({ ground, reason }) => ({
      ...(ground === null ? { ground: 'required' as const } : {}),
      ...(reason.trim() === '' ? { reason: 'required' as const } : {}),
    }),
    submit: async ({ ground, reason }) => {
      if (ground === null) return;
      await api.restrictions.except({ caseId, ground, reason });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('rights:restriction.exceptTitle')}
      form={form}
      save={t('rights:restriction.exceptSave')}
      onClose={onClose}
    >
      <p>{t('rights:restriction.exceptExplain')}</p>
      <SelectField
        {...form.field('ground')}
        label={t('rights:restriction.exceptGround')}
        placeholder=""
        choices={exceptionGrounds.map((value) => ({ value, label: t(`domain:exceptionGround.${value}`) }))}
        required
      />
      <TextareaField
        {...form.field('reason')}
        label={t('rights:restriction.exceptReason')}
        rows={3}
        maxLength={1000}
        required
      />
    </FormDialog>
  );
}
