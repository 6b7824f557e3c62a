import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { FieldError } from '#renderer/ui/field.tsx';
import type { GridSize } from '#shared/domain/safety/situation-grid.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import './safety.css';
import { FactorFields } from './factor-fields.tsx';
import { emptyFactor, type FactorForm } from './plan-form.ts';

interface FactorRowsProps {
  readonly id: string;
  readonly value: readonly FactorForm[];
  readonly error: string | undefined;
  readonly gridSize: GridSize;
  readonly onChange: (factors: FactorForm[]) => void;
}

/** The most situations of one plan (contract `safetyContent`). */
const most = 20;

/** Situations that could happen, one after the other. */
export function FactorRows({ id, value, error, gridSize, onChange }: FactorRowsProps) {
  const { t } = useTranslation('safety');
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (added.current) list.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus();
    added.current = false;
  });
  return (
    <div id={id} tabIndex={-1}>
      {value.length > 0 && (
        <ol ref={list} className="ks-safety-factors">
          {value.map((factor, index) => (
            <li key={factor.id}>
              <FactorFields
                factor={factor}
                number={index + 1}
                gridSize={gridSize}
                onChange={(part) => {
                  onChange(value.map((other) => (other.id === factor.id ? { ...other, ...part } : other)));
                }}
                onRemove={() => {
                  onChange(value.filter((other) => other.id !== factor.id));
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
            onChange([...value, emptyFactor(newId(systemClock.millis()))]);
          }}
        >
          {t('factor.add')}
        </Button>
      )}
    </div>
  );
}
