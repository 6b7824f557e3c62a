import { useTranslation } from 'react-i18next';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { FieldGroup } from '#renderer/ui/field.tsx';
import { gridPlaces, type GridSize, gridSteps } from '#shared/domain/safety/situation-grid.ts';
import type { FactorPart } from './factor-fields.tsx';
import { LevelMark } from './level-mark.tsx';
import './safety.css';

interface GridFieldsProps extends FactorPart {
  readonly gridSize: GridSize;
}

const moments = ['before', 'after'] as const;
const fields = {
  before: { likelihood: 'likelihoodBefore', consequence: 'consequenceBefore' },
  after: { likelihood: 'likelihoodAfter', consequence: 'consequenceAfter' },
} as const;

/** How likely and how serious this situation would be, before the plan and with it; each side in words. */
export function GridFields({ factor, gridSize, onChange }: GridFieldsProps) {
  const { t } = useTranslation(['safety', 'domain']);
  const steps = gridSteps(gridSize);
  const places = gridPlaces(factor, gridSize);
  const likelihoods = [
    { value: '', label: t('factor.notPlaced') },
    ...steps.likelihoods.map((code, index) => ({
      value: String(index + 1),
      label: t(`domain:likelihood.${code}`),
    })),
  ];
  const consequences = [
    { value: '', label: t('factor.notPlaced') },
    ...steps.consequences.map((code, index) => ({
      value: String(index + 1),
      label: t(`domain:consequence.${code}`),
    })),
  ];
  const stepOf = (value: string) => (value === '' ? null : Number(value));
  return (
    <>
      {moments.map((moment) => {
        const place = places?.[moment] ?? null;
        const { likelihood, consequence } = fields[moment];
        return (
          <FieldGroup key={moment} role="group" label={t(`page.${moment}`)}>
            <div className="ks-safety-grid">
              <SelectField
                label={t('page.likelihood')}
                choices={likelihoods}
                value={String(factor[likelihood] ?? '')}
                onChange={(value) => {
                  onChange({ [likelihood]: stepOf(value) });
                }}
              />
              <SelectField
                label={t('page.consequence')}
                choices={consequences}
                value={String(factor[consequence] ?? '')}
                onChange={(value) => {
                  onChange({ [consequence]: stepOf(value) });
                }}
              />
              <p className="ks-safety-level" role="status">
                {place !== null && <LevelMark level={place.level} />}
              </p>
            </div>
          </FieldGroup>
        );
      })}
    </>
  );
}
