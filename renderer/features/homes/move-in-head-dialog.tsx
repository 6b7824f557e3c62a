import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldError, FieldsRow } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { meterKinds } from '#shared/domain/housing/move-in-codes.ts';
import { readingMethods } from '#shared/domain/stars/star-codes.ts';
import './homes.css';
import type { MoveInList } from './moving-in-screen.tsx';

type Head = MoveInList['head'];
type Key = Head['keys'][number];
type Meter = Head['meters'][number];

interface MoveInHeadDialogProps {
  readonly caseId: string;
  readonly head: Head;
  readonly onClose: () => void;
}

/** The most keys and meters of one list (contract `moveInHead`). */
const most = { keys: 20, meters: 12 } as const;

/** The day of moving in, who holds which key, and what the meters read. */
export function MoveInHeadDialog({ caseId, head, onClose }: MoveInHeadDialogProps) {
  const { t } = useTranslation(['movingIn', 'domain']);
  const form = useForm<Head>('move-in', {
    initial: head,
    check: ({ keys }) => (keys.some(({ what }) => what.trim() === '') ? { keys: 'required' } : {}),
    sentence: (field) => (field === 'keys' ? t('missingWhat') : undefined),
    submit: async (values) => {
      await call('movingIn.changeHead', { caseId, head: values });
      toastDone(t('saved'));
      onClose();
    },
  });
  const { field, values } = form;
  return (
    <FormDialog title={t('headTitle')} form={form} save={t('save')} width={760} onClose={onClose}>
      <FieldsRow>
        <DateField {...field('movingOn')} label={t('day')} />
        <TextField {...field('address')} label={t('address')} maxLength={300} />
      </FieldsRow>
      <WordsField {...field('personWords')} label={t('personWords')} rows={2} />
      <ChoiceChips
        {...field('method')}
        label={t('method')}
        chips={readingMethods.map((value) => ({ value, label: t(`domain:readingMethod.${value}`) }))}
      />
      <KeyRows
        {...field('keys')}
        value={values.keys}
        onChange={(keys) => {
          form.set({ keys });
        }}
      />
      <MeterRows
        value={values.meters}
        onChange={(meters) => {
          form.set({ meters });
        }}
      />
    </FormDialog>
  );
}

function replaced<T>(rows: readonly T[], at: number, change: Partial<T>): T[] {
  return rows.map((row, index) => (index === at ? { ...row, ...change } : row));
}

interface RowsProps<T> {
  readonly value: readonly T[];
  readonly onChange: (rows: T[]) => void;
}

function KeyRows({
  id,
  value,
  error,
  onChange,
}: RowsProps<Key> & { readonly id: string; readonly error: string | undefined }) {
  const { t } = useTranslation('movingIn');
  const today = useToday();
  return (
    <fieldset id={id} tabIndex={-1} className="ks-home-steps">
      <legend className="ks-strong">{t('keys')}</legend>
      {value.map((row, index) => (
        <div
          key={index}
          role="group"
          className="ks-home-row-fields"
          aria-label={t('keyRow', { number: index + 1 })}
        >
          <TextField
            label={t('key')}
            maxLength={120}
            value={row.what}
            onChange={(what) => {
              onChange(replaced(value, index, { what }));
            }}
          />
          <TextField
            label={t('keyHolder')}
            maxLength={120}
            value={row.holder}
            onChange={(holder) => {
              onChange(replaced(value, index, { holder }));
            }}
          />
          <DateField
            label={t('keyOn')}
            value={row.on}
            onChange={(on) => {
              onChange(replaced(value, index, { on }));
            }}
          />
          <IconButton
            label={t('removeKey', { number: index + 1 })}
            icon={<IconX size={18} aria-hidden />}
            onClick={() => {
              onChange(value.filter((_, other) => other !== index));
            }}
          />
        </div>
      ))}
      <FieldError id={`${id}-error`} error={error} />
      {value.length < most.keys && (
        <div>
          <Button
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              onChange([...value, { what: '', holder: '', on: today }]);
            }}
          >
            {t('addKey')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function MeterRows({ value, onChange }: RowsProps<Meter>) {
  const { t } = useTranslation(['movingIn', 'domain']);
  const today = useToday();
  return (
    <fieldset className="ks-home-steps">
      <legend className="ks-strong">{t('meters')}</legend>
      {value.map((row, index) => (
        <div
          key={index}
          role="group"
          className="ks-home-row-fields"
          data-four
          aria-label={t('meterRow', { number: index + 1 })}
        >
          <SelectField
            label={t('meterKind')}
            choices={meterKinds.map((kind) => ({ value: kind, label: t(`domain:meter.${kind}`) }))}
            value={row.kind}
            onChange={(kind) => {
              onChange(replaced(value, index, { kind }));
            }}
          />
          <TextField
            label={t('meterNumber')}
            maxLength={60}
            value={row.number}
            onChange={(number) => {
              onChange(replaced(value, index, { number }));
            }}
          />
          <TextField
            label={t('meterReading')}
            maxLength={60}
            value={row.reading}
            onChange={(reading) => {
              onChange(replaced(value, index, { reading }));
            }}
          />
          <DateField
            label={t('meterOn')}
            value={row.on}
            onChange={(on) => {
              onChange(replaced(value, index, { on }));
            }}
          />
          <IconButton
            label={t('removeMeter', { number: index + 1 })}
            icon={<IconX size={18} aria-hidden />}
            onClick={() => {
              onChange(value.filter((_, other) => other !== index));
            }}
          />
        </div>
      ))}
      {value.length < most.meters && (
        <div>
          <Button
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              onChange([...value, { kind: 'electricity', number: '', reading: '', on: today }]);
            }}
          >
            {t('addMeter')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
