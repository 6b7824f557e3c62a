import { IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { findBand } from '#shared/domain/stars/star-template.ts';
import { InlineMark } from '../chart/star-mark.tsx';
import type { StarWords } from '../star-words.ts';
import './scale-picker.css';

/** The number that a key stands for: digits, and 0 for ten. Nothing for any other key. */
export function digitOf(key: string, scaleMax: number): number | undefined {
  if (!/^[0-9]$/u.test(key)) return undefined;
  const number = key === '0' ? 10 : Number(key);
  return number <= scaleMax ? number : undefined;
}

interface ScalePickerProps {
  readonly template: StarTemplateView;
  readonly words: StarWords;
  /** Accessible name of the group. */
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  /** The number of last time, where it is shown. */
  readonly last: number | null;
  readonly ceiling: number | null;
}

/**
 * The steps as large buttons under their bands. Real radios: arrow keys move and choose, a digit chooses (0 is ten),
 * a finger finds 70 by 92 pixels (ui.md 9, 10).
 */
export function ScalePicker({ template, words, label, value, onChange, last, ceiling }: ScalePickerProps) {
  const name = useId();
  const { scaleMax, bands } = template;
  const chosen = value === null ? undefined : findBand(bands, value);
  const onDigit = (event: KeyboardEvent) => {
    const digit = digitOf(event.key, scaleMax);
    if (digit === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange(digit);
  };
  return (
    <div className="ks-scale" role="radiogroup" aria-label={label} onKeyDown={onDigit}>
      {bands.map((band) => (
        <div
          key={band.key}
          className="ks-scale-band"
          data-chosen={band === chosen || undefined}
          style={{ '--ks-scale-steps': band.to - band.from + 1 }}
        >
          <div className="ks-scale-steps">
            {Array.from({ length: band.to - band.from + 1 }, (_, index) => band.from + index).map((step) => (
              <Step
                key={step}
                group={name}
                step={step}
                chosen={step === value}
                wasLast={step === last}
                isTop={step === ceiling && ceiling !== scaleMax}
                onChoose={() => {
                  onChange(step);
                }}
              />
            ))}
          </div>
          <p className="ks-scale-label">{words.bandLabel(band.key)}</p>
        </div>
      ))}
    </div>
  );
}

interface StepProps {
  readonly group: string;
  readonly step: number;
  readonly chosen: boolean;
  readonly wasLast: boolean;
  readonly isTop: boolean;
  readonly onChoose: () => void;
}

function Step({ group, step, chosen, wasLast, isTop, onChoose }: StepProps) {
  const { t } = useTranslation('stars');
  const spoken = wasLast
    ? t('together.lastWas', { score: step })
    : isTop
      ? t('together.ownTopIs', { score: step })
      : String(step);
  return (
    <label className="ks-step">
      <input
        type="radio"
        name={group}
        value={step}
        checked={chosen}
        aria-label={spoken}
        onChange={onChoose}
      />
      {chosen && <IconCheck className="ks-step-tick" size={18} aria-hidden />}
      <span aria-hidden>{step}</span>
      {(wasLast || isTop) && (
        <span className="ks-step-flags" aria-hidden>
          {wasLast && (
            <span className="ks-step-last">
              <InlineMark role="previous" />
              {t('together.last')}
            </span>
          )}
          {isTop && <span className="ks-step-top">{t('together.ownTopMark')}</span>}
        </span>
      )}
    </label>
  );
}

interface SmallScaleProps {
  readonly label: string;
  readonly note?: string;
  readonly scaleMax: number;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Words of the choice that takes the number away again. */
  readonly none: string;
}

/** A second number beside the first: one row, the same keys. */
export function SmallScale({ label, note, scaleMax, value, onChange, none }: SmallScaleProps) {
  const name = useId();
  const onDigit = (event: KeyboardEvent) => {
    const digit = digitOf(event.key, scaleMax);
    if (digit === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChange(digit);
  };
  return (
    <div className="ks-small-scale" role="radiogroup" aria-labelledby={`${name}-label`} onKeyDown={onDigit}>
      <p className="ks-small-scale-label" id={`${name}-label`}>
        {label} {note !== undefined && <span className="ks-quiet">{note}</span>}
      </p>
      <div className="ks-small-scale-steps">
        {Array.from({ length: scaleMax }, (_, index) => index + 1).map((step) => (
          <label key={step} className="ks-small-step">
            <input
              type="radio"
              name={name}
              value={step}
              checked={step === value}
              onChange={() => {
                onChange(step);
              }}
            />
            {step}
          </label>
        ))}
        <label className="ks-small-step" data-none>
          <input
            type="radio"
            name={name}
            value=""
            checked={value === null}
            onChange={() => {
              onChange(null);
            }}
          />
          {none}
        </label>
      </div>
    </div>
  );
}
