import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { FieldError } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { systemClock } from '#shared/lib/clock.ts';
import '#renderer/features/cases/rows.css';
import './safety.css';
import { type ContactRow, emptyContact } from './plan-form.ts';

interface ContactRowsProps {
  readonly id: string;
  readonly value: readonly ContactRow[];
  readonly error: string | undefined;
  readonly onChange: (rows: ContactRow[]) => void;
}

/** The most people of one plan (contract `safetyContent`). */
const most = 30;

/** Who to call, one person a row, and whether the team may call them. */
export function ContactRows({ id, value, error, onChange }: ContactRowsProps) {
  const { t } = useTranslation('safety');
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (added.current) list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
    added.current = false;
  });
  const change = (key: string, part: Partial<ContactRow>) => {
    onChange(value.map((row) => (row.key === key ? { ...row, ...part } : row)));
  };
  return (
    <div id={id} tabIndex={-1}>
      {value.length > 0 && (
        <ol ref={list} className="ks-rows">
          {value.map((row, index) => (
            <li
              key={row.key}
              className="ks-safety-contact"
              aria-label={t('contact.row', { number: index + 1 })}
            >
              <TextField
                label={t('contact.name')}
                value={row.name}
                maxLength={120}
                onChange={(name) => {
                  change(row.key, { name });
                }}
              />
              <TextField
                label={t('contact.relation')}
                value={row.relation}
                maxLength={120}
                onChange={(relation) => {
                  change(row.key, { relation });
                }}
              />
              <TextField
                label={t('contact.phone')}
                value={row.phone}
                maxLength={60}
                onChange={(phone) => {
                  change(row.key, { phone });
                }}
              />
              <TextField
                label={t('contact.when')}
                value={row.when}
                maxLength={200}
                onChange={(when) => {
                  change(row.key, { when });
                }}
              />
              <Checkbox
                label={t('contact.mayCall')}
                checked={row.consentToContact}
                onChange={(consentToContact) => {
                  change(row.key, { consentToContact });
                }}
              />
              <IconButton
                label={t('contact.remove', { number: index + 1 })}
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
            onChange([...value, emptyContact(`new-${String(systemClock.millis())}`)]);
          }}
        >
          {t('contact.add')}
        </Button>
      )}
    </div>
  );
}
