import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { Button, ButtonRow, IconButton } from '#renderer/ui/button.tsx';
import { FieldError } from '#renderer/ui/field.tsx';
import { stepDoers } from '#shared/domain/plans/plan-codes.ts';
import { moveInOrder } from '#shared/domain/plans/plan-rules.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { emptyStep, type StepForm } from './goal-form.ts';
import { usePlanWords } from './plan-words.ts';
import { StepFields } from './step-fields.tsx';

interface StepRowsProps {
  readonly id: string;
  readonly rows: readonly StepForm[];
  readonly error: string | undefined;
  readonly called: string;
  readonly onChange: (rows: StepForm[]) => void;
}

/** The most steps of one goal (contract `goalContent`). */
const most = 30;

/** The steps of a goal in their order, each with who does it; buttons move them, so nothing needs a mouse. */
export function StepRows({ id, rows, error, called, onChange }: StepRowsProps) {
  const { t } = useTranslation('plans');
  const { user } = useSession();
  const { who } = usePlanWords(called);
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (added.current) list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
    added.current = false;
  });
  const move = (key: string, to: number) => {
    const order = moveInOrder(
      rows.map((row) => row.key),
      key,
      to,
    );
    onChange(order.flatMap((each) => rows.find((row) => row.key === each) ?? []));
  };
  return (
    <div id={id} tabIndex={-1}>
      <ol ref={list} className="ks-rows">
        {rows.map((row, index) => (
          <li key={row.key} className="ks-plan-row">
            <StepFields
              number={index + 1}
              step={row}
              called={called}
              onChange={(part) => {
                onChange(rows.map((other) => (other.key === row.key ? { ...other, ...part } : other)));
              }}
            />
            <ButtonRow>
              <IconButton
                label={t('step.up', { number: index + 1 })}
                icon={<IconArrowUp size={18} aria-hidden />}
                aria-disabled={index === 0 || undefined}
                onClick={() => {
                  move(row.key, index - 1);
                }}
              />
              <IconButton
                label={t('step.down', { number: index + 1 })}
                icon={<IconArrowDown size={18} aria-hidden />}
                aria-disabled={index === rows.length - 1 || undefined}
                onClick={() => {
                  move(row.key, index + 1);
                }}
              />
              <IconButton
                label={t('step.remove', { number: index + 1 })}
                icon={<IconX size={18} aria-hidden />}
                onClick={() => {
                  onChange(rows.filter((other) => other.key !== row.key));
                }}
              />
            </ButtonRow>
          </li>
        ))}
      </ol>
      <FieldError id={`${id}-error`} error={error} />
      {rows.length < most && (
        <ButtonRow>
          {stepDoers.map((doer) => (
            <Button
              key={doer}
              icon={<IconPlus size={18} aria-hidden />}
              onClick={() => {
                added.current = true;
                const owner = doer === 'team' || doer === 'together' ? user.id : null;
                onChange([...rows, emptyStep(`new-${String(systemClock.millis())}`, doer, owner)]);
              }}
            >
              {t('step.addFor', { who: who({ doer, ownerName: '', otherName: '' }) })}
            </Button>
          ))}
        </ButtonRow>
      )}
    </div>
  );
}
