import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface MinutesFieldProps {
  /** Its accessible name: there is no room for a label. */
  readonly label: string;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

/** The soft minutes of a step, changed in place; what is no number goes back to what it was. */
export function MinutesField({ label, minutes, onChange }: MinutesFieldProps) {
  const { t } = useTranslation('callover');
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && /^\d{1,3}$/u.test(typed) && Number(typed) !== minutes && Number(typed) <= 480) {
      onChange(Number(typed));
    }
    setTyped(null);
  };
  return (
    <span className="ks-co-minutes">
      <input
        type="text"
        inputMode="numeric"
        className="ks-input ks-figures"
        aria-label={label}
        value={typed ?? String(minutes)}
        maxLength={3}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
      <span className="ks-quiet">{t('plan.min')}</span>
    </span>
  );
}
