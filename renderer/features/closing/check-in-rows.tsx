import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow, IconButton, TextButton } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldError } from '#renderer/ui/field.tsx';
import { usualFollowUps } from '#shared/domain/closing/closing-rules.ts';
import { systemClock } from '#shared/lib/clock.ts';
import './closing.css';
import { type CheckInRow, checkInRows } from './closing-form.ts';

interface CheckInRowsProps {
  readonly id: string;
  readonly value: readonly CheckInRow[];
  readonly error: string | undefined;
  readonly onChange: (rows: CheckInRow[]) => void;
  /** The day from which the usual ones are counted. */
  readonly endsOn: string | null;
}

/** The most check-ins of one record (contract `closingRecordBody`). */
const most = 12;

/** Light check-ins as agreed; the usual days can be set again after the end of support was moved. */
export function CheckInRows({ id, value, error, onChange, endsOn }: CheckInRowsProps) {
  const { t } = useTranslation('closing');
  return (
    <div id={id} tabIndex={-1}>
      {value.length > 0 && (
        <ol className="ks-check-ins">
          {value.map((row, index) => (
            <li key={row.key}>
              <DateField
                label={t('record.checkIn', { number: index + 1 })}
                value={row.on}
                onChange={(on) => {
                  onChange(value.map((other) => (other === row ? { ...row, on } : other)));
                }}
              />
              <IconButton
                label={t('record.checkInRemove', { number: index + 1 })}
                icon={<IconX size={18} aria-hidden />}
                onClick={() => {
                  onChange(value.filter((other) => other !== row));
                }}
              />
            </li>
          ))}
        </ol>
      )}
      <FieldError id={`${id}-error`} error={error} />
      <ButtonRow>
        {value.length < most && (
          <Button
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              onChange([...value, { key: `new-${String(systemClock.millis())}`, on: null }]);
            }}
          >
            {t('record.checkInAdd')}
          </Button>
        )}
        {endsOn !== null && (
          <TextButton
            onClick={() => {
              onChange(checkInRows(usualFollowUps(endsOn)));
            }}
          >
            {t('record.checkInUsual')}
          </TextButton>
        )}
      </ButtonRow>
    </div>
  );
}
