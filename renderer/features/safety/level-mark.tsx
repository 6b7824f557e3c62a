import { useTranslation } from 'react-i18next';
import { type SituationLevel, situationLevels } from '#shared/domain/safety/safety-codes.ts';
import './safety.css';

/** The level of a situation: its word, and bars that say the same without colour (domain.md 7.3). */
export function LevelMark({ level }: { readonly level: SituationLevel }) {
  const { t } = useTranslation(['safety', 'domain']);
  const filled = situationLevels.indexOf(level) + 1;
  return (
    <span className="ks-safety-mark">
      <span className="ks-safety-bars" aria-hidden>
        {situationLevels.map((step, index) => (
          <span key={step} data-filled={index < filled || undefined} />
        ))}
      </span>
      {t('factor.level', { level: t(`domain:situationLevel.${level}`) })}
    </span>
  );
}
