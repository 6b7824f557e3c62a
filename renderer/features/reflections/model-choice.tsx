import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReflectionModel, reflectionModels } from '#shared/domain/reflection/models.ts';

interface ModelChoiceProps {
  readonly value: ReflectionModel;
  readonly onChange: (model: ReflectionModel) => void;
}

/** The ways of thinking, one of them chosen. What was written under another one stays on the page. */
export function ModelChoice({ value, onChange }: ModelChoiceProps) {
  const { t } = useTranslation(['reflections', 'domain']);
  const name = useId();
  return (
    <fieldset className="ks-models">
      <legend>{t('write.models')}</legend>
      {reflectionModels.map((model) => (
        <label key={model} className="ks-model">
          <input
            type="radio"
            name={name}
            checked={model === value}
            onChange={() => {
              onChange(model);
            }}
          />
          <span>
            {t(`domain:reflectionModel.${model}`)}
            <small>{t(`domain:reflectionModelSource.${model}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
