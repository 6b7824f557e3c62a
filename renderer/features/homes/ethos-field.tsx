import { useTranslation } from 'react-i18next';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import type { AccommodationKey } from '#shared/domain/housing/accommodation-types.ts';
import {
  type EthosCode,
  ethosTable,
  ethosVersion,
  findEthosLine,
  suggestedEthosCodes,
} from '#shared/domain/housing/ethos.ts';

interface EthosFieldProps {
  readonly id: string;
  readonly typeKey: AccommodationKey;
  readonly value: EthosCode | null;
  readonly onChange: (value: EthosCode | null) => void;
  readonly error: string | undefined;
}

const none = 'none';

/** The living situation in the European list: what fits the kind of place first, then all others. */
export function EthosField({ typeKey, value, onChange, ...field }: EthosFieldProps) {
  const { t } = useTranslation(['homes', 'domain']);
  const suggested = suggestedEthosCodes(typeKey);
  const choiceOf = ({ code, words }: (typeof ethosTable)[number]) => ({
    value: code,
    label: t('ethos.choice', { code, words: t(`domain:ethos.${words}`) }),
  });
  const ordered = [
    ...ethosTable.filter(({ code }) => suggested.includes(code)),
    ...ethosTable.filter(({ code }) => !suggested.includes(code)),
  ];
  return (
    <SelectField<EthosCode | typeof none>
      {...field}
      label={t('ethos.field')}
      help={t('ethos.help', { version: ethosVersion })}
      choices={[{ value: none, label: t('ethos.none') }, ...ordered.map(choiceOf)]}
      value={value ?? none}
      onChange={(chosen) => {
        onChange(chosen === none ? null : chosen);
      }}
    />
  );
}

/** A code of the list in words, with the short list for statistics where it has one. */
export function EthosWords({ code }: { readonly code: EthosCode }) {
  const { t } = useTranslation(['homes', 'domain']);
  const line = findEthosLine(code);
  if (line === undefined) return null;
  return (
    <details className="ks-home-ethos">
      <summary>{t('ethos.shown', { code, words: t(`domain:ethos.${line.words}`) })}</summary>
      <p className="ks-quiet ks-small">
        {t('ethos.category', {
          concept: t(`domain:ethosConcept.${line.concept}`),
          category: t(`domain:ethosCategory.${line.category}`),
        })}
      </p>
      {line.light !== null && (
        <p className="ks-quiet ks-small">
          {t('ethos.light', { code: line.light.slice(1), words: t(`domain:ethosLight.${line.light}`) })}
        </p>
      )}
    </details>
  );
}
