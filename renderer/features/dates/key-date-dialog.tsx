import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToastWithUndo } from '#renderer/app/undo.ts';
import { useToday } from '#renderer/app/words.ts';
import { instantAt, timeOf } from '#renderer/features/notes/local-time.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField, TimeField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import type { CaseDateLine } from '#shared/contracts/dates.ts';
import { type KeyDateKind, keyDateKinds } from '#shared/domain/dates/case-dates.ts';

interface KeyDateForm {
  readonly kind: KeyDateKind;
  readonly title: string;
  readonly on: string | null;
  readonly time: string | null;
  readonly visibleToPerson: boolean;
}

interface KeyDateDialogProps {
  readonly caseId: string;
  /** Null for a new day. */
  readonly date: CaseDateLine | null;
  readonly onClose: () => void;
}

function beginning(date: CaseDateLine | null): KeyDateForm {
  return {
    kind: keyDateKinds.find((kind) => kind === date?.kind) ?? 'key_other',
    title: date?.text ?? '',
    on: date?.on ?? null,
    time: date?.at == null ? null : timeOf(date.at),
    visibleToPerson: date?.own?.visibleToPerson ?? true,
  };
}

/** Writes a day into the file, changes it, or says that it is done. */
export function KeyDateDialog({ caseId, date, onClose }: KeyDateDialogProps) {
  const { t } = useTranslation(['dates', 'domain']);
  const today = useToday();
  const settle = useAct('dates.settle');
  const toastWithUndo = useToastWithUndo();
  const id = date?.own?.id;
  const form = useForm<KeyDateForm>('key-date', {
    initial: beginning(date),
    check: ({ title, on }) => ({
      ...(title.trim() === '' ? { title: 'required' as const } : {}),
      ...(on === null ? { on: 'required' as const } : {}),
    }),
    submit: async ({ time, ...values }) => {
      const on = values.on ?? today;
      const content = { ...values, caseId, on, at: time === null ? null : instantAt(on, time) };
      await (id === undefined ? api.dates.add(content) : api.dates.change({ ...content, id }));
      onClose();
    },
  });
  const finish = async (open: string) => {
    if ((await settle.run({ caseId, id: open })) === undefined) return;
    toastWithUndo(t('settled', { title: form.values.title }), () => api.dates.reopen({ caseId, id: open }));
    onClose();
  };
  return (
    <FormDialog
      title={t(id === undefined ? 'addTitle' : 'editTitle')}
      save={t('save')}
      form={form}
      onClose={onClose}
    >
      <SelectField
        {...form.field('kind')}
        label={t('kind')}
        choices={keyDateKinds.map((value) => ({ value, label: t(`domain:caseDate.${value}`) }))}
      />
      <TextField {...form.field('title')} label={t('what')} maxLength={200} required />
      <DateField {...form.field('on')} label={t('day')} required />
      <TimeField {...form.field('time')} label={t('time')} />
      <Checkbox
        checked={form.values.visibleToPerson}
        label={t('visible')}
        onChange={(visibleToPerson) => {
          form.set({ visibleToPerson });
        }}
      />
      {id !== undefined && (
        <Button busy={settle.pending} onClick={() => void finish(id)}>
          {t('settle')}
        </Button>
      )}
    </FormDialog>
  );
}
