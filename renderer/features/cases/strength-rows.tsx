import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { FieldError } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { systemClock } from '#shared/lib/clock.ts';
import './rows.css';
import { emptyStrength, type OverviewForm } from './overview-form.ts';

type Rows = OverviewForm['strengths'];

interface StrengthRowsProps {
  readonly id: string;
  readonly rows: Rows;
  readonly error: string | undefined;
  readonly onChange: (rows: Rows) => void;
}

/** The most strengths of one file (contract `overviewContent`). */
const most = 40;

/** One line for each strength, and who found it. */
export function StrengthRows({ id, rows, error, onChange }: StrengthRowsProps) {
  const { t } = useTranslation(['cases', 'domain']);
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (added.current) list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
    added.current = false;
  });
  const change = (key: string, part: Partial<Rows[number]>) => {
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  };
  return (
    <div id={id}>
      <ol ref={list} className="ks-rows">
        {rows.map((row, index) => (
          <li key={row.key} className="ks-row-strength" data-area>
            <TextField
              label={t('edit.strength', { number: index + 1 })}
              value={row.text}
              maxLength={500}
              onChange={(text) => {
                change(row.key, { text });
              }}
            />
            <SelectField
              label={t('edit.foundBy')}
              choices={(['person', 'worker', 'other'] as const).map((value) => ({
                value,
                label: t(`edit.foundByWho.${value}`),
              }))}
              value={row.foundBy}
              onChange={(foundBy) => {
                change(row.key, { foundBy });
              }}
            />
            <SelectField
              label={t('edit.areaOf', { number: index + 1 })}
              choices={[
                { value: 'none' as const, label: t('edit.noArea') },
                ...housingSupportAreas.map((value) => ({
                  value,
                  label: t(`domain:housingSupportStar.area.${value}.label`),
                })),
              ]}
              value={row.domain ?? 'none'}
              onChange={(domain) => {
                change(row.key, { domain: domain === 'none' ? null : domain });
              }}
            />
            <IconButton
              label={t('edit.remove', { number: index + 1 })}
              icon={<IconX size={18} aria-hidden />}
              onClick={() => {
                onChange(rows.filter((other) => other.key !== row.key));
              }}
            />
          </li>
        ))}
      </ol>
      <FieldError id={`${id}-error`} error={error} />
      {rows.length < most && (
        <Button
          icon={<IconPlus size={18} aria-hidden />}
          onClick={() => {
            added.current = true;
            onChange([...rows, emptyStrength(`new-${String(systemClock.millis())}`)]);
          }}
        >
          {t('edit.add')}
        </Button>
      )}
    </div>
  );
}
