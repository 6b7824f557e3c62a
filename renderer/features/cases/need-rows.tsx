import { IconBookmark, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { FieldError } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { supportsWanted } from '#shared/domain/plans/plan-codes.ts';
import { type HousingSupportArea, housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { systemClock } from '#shared/lib/clock.ts';
import './rows.css';
import { emptyNeed, type NeedForm } from './overview-form.ts';

/** An area that the person chose to work on in their latest star. */
export interface ChosenArea {
  readonly area: HousingSupportArea;
  readonly note: string;
  readonly on: string;
}

interface NeedRowsProps {
  readonly id: string;
  readonly rows: readonly NeedForm[];
  readonly error: string | undefined;
  /** Offered to be taken over, each once. */
  readonly chosen: readonly ChosenArea[];
  readonly onChange: (rows: NeedForm[]) => void;
}

/** The most needs of one overview (contract `overviewContent`). */
const most = 40;
const priorities = ['1', '2', '3', '4', '5'] as const;

/** What would help, one a row, with the person's own order and how much of it we do. */
export function NeedRows({ id, rows, error, chosen, onChange }: NeedRowsProps) {
  const { t } = useTranslation(['cases', 'domain']);
  const format = useFormat();
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (added.current) list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
    added.current = false;
  });
  const areaLabel = (area: HousingSupportArea) => t(`domain:housingSupportStar.area.${area}.label`);
  const add = (row: NeedForm) => {
    added.current = true;
    onChange([...rows, row]);
  };
  const open = chosen.filter(({ area }) => rows.every(({ domain }) => domain !== area));
  return (
    <div id={id} tabIndex={-1}>
      <ol ref={list} className="ks-rows">
        {rows.map((row, index) => (
          <li key={row.key}>
            <NeedFields
              row={row}
              number={index + 1}
              onChange={(part) => {
                onChange(rows.map((other) => (other.key === row.key ? { ...other, ...part } : other)));
              }}
              onRemove={() => {
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
            add(emptyNeed(`new-${String(systemClock.millis())}`));
          }}
        >
          {t('edit.needAdd')}
        </Button>
      )}
      {open.map(({ area, note, on }) => (
        <p key={area} className="ks-need-known">
          <span className="ks-quiet ks-small">{t('edit.starKnown', { day: format.day(on) })}</span>
          <Button
            kind="quiet"
            icon={<IconBookmark size={18} aria-hidden />}
            onClick={() => {
              add({
                ...emptyNeed(`star-${area}`),
                domain: area,
                text: note === '' ? areaLabel(area) : note,
                personPriority: 2,
                fromStarOf: on,
              });
            }}
          >
            {t('edit.starTake', { area: areaLabel(area) })}
          </Button>
        </p>
      ))}
    </div>
  );
}

interface NeedFieldsProps {
  readonly row: NeedForm;
  readonly number: number;
  readonly onChange: (part: Partial<NeedForm>) => void;
  readonly onRemove: () => void;
}

function NeedFields({ row, number, onChange, onRemove }: NeedFieldsProps) {
  const { t } = useTranslation(['cases', 'domain']);
  const format = useFormat();
  return (
    <div role="group" aria-label={t('edit.need', { number })} className="ks-row-need">
      <TextField
        label={t('edit.needText')}
        value={row.text}
        maxLength={500}
        onChange={(text) => {
          onChange({ text });
        }}
      />
      <SelectField
        label={t('edit.area')}
        choices={housingSupportAreas.map((value) => ({
          value,
          label: t(`domain:housingSupportStar.area.${value}.label`),
        }))}
        value={row.domain}
        onChange={(domain) => {
          onChange({ domain });
        }}
      />
      <SelectField
        label={t('edit.needPriority')}
        choices={priorities.map((value) => ({ value, label: value }))}
        value={priorities[row.personPriority - 1] ?? '1'}
        onChange={(value) => {
          onChange({ personPriority: Number(value) });
        }}
      />
      <SelectField
        label={t('edit.needSupport')}
        choices={supportsWanted.map((value) => ({ value, label: t(`domain:supportWanted.${value}`) }))}
        value={row.supportWanted}
        onChange={(supportWanted) => {
          onChange({ supportWanted });
        }}
      />
      <IconButton
        label={t('edit.needRemove', { number })}
        icon={<IconX size={18} aria-hidden />}
        onClick={onRemove}
      />
      {row.fromStarOf !== null && (
        <p className="ks-quiet ks-small">{t('edit.fromStar', { day: format.day(row.fromStarOf) })}</p>
      )}
    </div>
  );
}
