import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { FieldError } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { systemClock } from '#shared/lib/clock.ts';
import '#renderer/features/cases/rows.css';
import type { WhoRow } from './closing-form.ts';

interface WhoRowsProps {
  readonly id: string;
  readonly value: readonly WhoRow[];
  readonly error: string | undefined;
  readonly onChange: (rows: WhoRow[]) => void;
}

/** The most lines of one record (contract `closingRecordBody`). */
const most = 20;
const parts = [
  ['what', 200],
  ['who', 120],
  ['how', 200],
] as const;

/** Who does what afterwards, one line each. */
export function WhoRows({ id, value, error, onChange }: WhoRowsProps) {
  const { t } = useTranslation('closing');
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (added.current) list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
    added.current = false;
  });
  return (
    <div id={id} tabIndex={-1}>
      {value.length > 0 && (
        <ol ref={list} className="ks-rows">
          {value.map((row, index) => (
            <li key={row.key} className="ks-row-contact" aria-label={t('record.row', { number: index + 1 })}>
              {parts.map(([part, maxLength]) => (
                <TextField
                  key={part}
                  label={t(`record.${part}`)}
                  value={row[part]}
                  maxLength={maxLength}
                  onChange={(text) => {
                    onChange(value.map((other) => (other === row ? { ...row, [part]: text } : other)));
                  }}
                />
              ))}
              <IconButton
                label={t('record.remove', { number: index + 1 })}
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
      {value.length < most && (
        <Button
          icon={<IconPlus size={18} aria-hidden />}
          onClick={() => {
            added.current = true;
            onChange([...value, { key: `new-${String(systemClock.millis())}`, what: '', who: '', how: '' }]);
          }}
        >
          {t('record.add')}
        </Button>
      )}
    </div>
  );
}
