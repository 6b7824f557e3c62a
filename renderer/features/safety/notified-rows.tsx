import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#renderer/app/words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldError } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { disclosureBases } from '#shared/domain/consent/consent-codes.ts';
import { systemClock } from '#shared/lib/clock.ts';
import '#renderer/features/cases/rows.css';
import './safety.css';
import type { NotifiedRow } from './incident-form.ts';

interface NotifiedRowsProps {
  readonly id: string;
  readonly value: readonly NotifiedRow[];
  readonly error: string | undefined;
  readonly onChange: (rows: NotifiedRow[]) => void;
}

/** The most of one incident (contract `incidentContent`). */
const most = 20;

/** Who was told, when, and on what ground. */
export function NotifiedRows({ id, value, error, onChange }: NotifiedRowsProps) {
  const { t } = useTranslation(['safety', 'domain']);
  const today = useToday();
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (added.current) list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
    added.current = false;
  });
  const change = (key: string, part: Partial<NotifiedRow>) => {
    onChange(value.map((row) => (row.key === key ? { ...row, ...part } : row)));
  };
  return (
    <div id={id} tabIndex={-1}>
      {value.length > 0 && (
        <ol ref={list} className="ks-rows">
          {value.map((row, index) => (
            <li key={row.key} className="ks-safety-notified">
              <TextField
                label={t('notified.who')}
                value={row.who}
                maxLength={200}
                onChange={(who) => {
                  change(row.key, { who });
                }}
              />
              <DateField
                label={t('notified.on')}
                value={row.on}
                onChange={(on) => {
                  change(row.key, { on });
                }}
              />
              <SelectField
                label={t('notified.basis')}
                choices={disclosureBases.map((basis) => ({
                  value: basis,
                  label: t(`domain:disclosureBasis.${basis}`),
                }))}
                value={row.basis}
                onChange={(basis) => {
                  change(row.key, { basis });
                }}
              />
              <IconButton
                label={t('notified.remove', { number: index + 1 })}
                icon={<IconX size={18} aria-hidden />}
                onClick={() => {
                  onChange(value.filter((other) => other.key !== row.key));
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
            const key = `new-${String(systemClock.millis())}`;
            onChange([...value, { key, who: '', on: today, basis: 'consent' }]);
          }}
        >
          {t('notified.add')}
        </Button>
      )}
    </div>
  );
}
