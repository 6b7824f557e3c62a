import { IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldError, Fields } from '#renderer/ui/field.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import {
  factorChanges,
  factorInfluences,
  factorPolarities,
  type FactorPolarity,
  factorScopes,
  factorSources,
  type VulnerabilityDomain,
  vulnerabilityDomains,
} from '#shared/domain/barriers/barrier-codes.ts';
import { emptyFactor, type FactorForm } from './barriers-form.ts';
import './barriers.css';

interface FactorRowsProps {
  readonly id: string;
  readonly value: readonly FactorForm[];
  readonly error: string | undefined;
  readonly onChange: (factors: FactorForm[]) => void;
}

/** The most factors of one version (contract `vulnerabilityBody`). */
const most = 120;

/** Every part of life with what helps on the left and what gets in the way beside it; closed where nothing is noted. */
export function FactorRows({ id, value, error, onChange }: FactorRowsProps) {
  return (
    <div id={id} tabIndex={-1} className="ks-barriers-form">
      <FieldError id={`${id}-error`} error={error} />
      {vulnerabilityDomains.map((domain) => (
        <DomainPart key={domain} domain={domain} value={value} onChange={onChange} />
      ))}
    </div>
  );
}

interface DomainPartProps extends Pick<FactorRowsProps, 'value' | 'onChange'> {
  readonly domain: VulnerabilityDomain;
}

function DomainPart({ domain, value, onChange }: DomainPartProps) {
  const { t } = useTranslation(['barriers', 'domain']);
  const label = t(`domain:vulnerabilityDomain.${domain}`);
  const own = value.filter((factor) => factor.domain === domain);
  return (
    <details className="ks-barriers-part" open={own.length > 0 || undefined}>
      <summary>
        <h3>{label}</h3>
        {own.length > 0 && <span className="ks-quiet ks-small">{t('row.count', { count: own.length })}</span>}
      </summary>
      <div className="ks-barriers-sides">
        {factorPolarities.map((polarity) => (
          <Side
            key={polarity}
            domain={domain}
            polarity={polarity}
            label={label}
            value={value}
            onChange={onChange}
          />
        ))}
      </div>
    </details>
  );
}

interface SideProps extends DomainPartProps {
  readonly polarity: FactorPolarity;
  readonly label: string;
}

function Side({ domain, polarity, label, value, onChange }: SideProps) {
  const { t } = useTranslation(['barriers', 'domain']);
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (added.current) list.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus();
    added.current = false;
  });
  const own = value.filter((factor) => factor.domain === domain && factor.polarity === polarity);
  const add = polarity === 'protection' ? 'addProtection' : 'addRisk';
  return (
    <div>
      <p className="ks-strong">{t(`domain:factorPolarity.${polarity}`)}</p>
      <p className="ks-quiet ks-small">{t(`prompt.${domain}.${polarity}`)}</p>
      <ol ref={list} className="ks-barriers-rows">
        {own.map((factor, index) => (
          <li key={factor.id}>
            <FactorFields
              factor={factor}
              title={t(`row.${polarity}`, { number: index + 1, domain: label })}
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
      {value.length < most && (
        <Button
          icon={<IconPlus size={18} aria-hidden />}
          aria-label={t(`row.${add}In`, { domain: label })}
          onClick={() => {
            added.current = true;
            onChange([...value, emptyFactor(domain, polarity)]);
          }}
        >
          {t(`row.${add}`)}
        </Button>
      )}
    </div>
  );
}

interface FactorFieldsProps {
  readonly factor: FactorForm;
  readonly title: string;
  readonly onChange: (part: Partial<FactorForm>) => void;
  readonly onRemove: () => void;
}

/** One factor: its words and where it lies at once, the rest behind a line. */
function FactorFields({ factor, title, onChange, onRemove }: FactorFieldsProps) {
  const { t } = useTranslation(['barriers', 'domain']);
  const influence = factorInfluences[factor.influence - 1] ?? 'some';
  return (
    <div role="group" aria-label={title} className="ks-barriers-factor">
      <div className="ks-barriers-words">
        <TextareaField
          label={t('field.text')}
          rows={1}
          maxLength={500}
          value={factor.text}
          onChange={(text) => {
            onChange({ text });
          }}
        />
        <IconButton label={t('row.remove')} icon={<IconX size={18} aria-hidden />} onClick={onRemove} />
      </div>
      <SelectField
        label={t('field.scope')}
        choices={factorScopes.map((value) => ({ value, label: t(`domain:factorScope.${value}`) }))}
        value={factor.scope}
        onChange={(scope) => {
          onChange({ scope });
        }}
      />
      <details>
        <summary className="ks-small">{t('row.more')}</summary>
        <Fields>
          <ChoiceChips
            label={t('field.influence')}
            chips={factorInfluences.map((value) => ({ value, label: t(`domain:factorInfluence.${value}`) }))}
            value={influence}
            onChange={(value) => {
              onChange({ influence: factorInfluences.indexOf(value) + 1 });
            }}
          />
          {factor.polarity === 'risk' && (
            <SelectField
              label={t('field.changeable')}
              choices={factorChanges.map((value) => ({ value, label: t(`domain:factorChange.${value}`) }))}
              value={factor.changeable}
              onChange={(changeable) => {
                onChange({ changeable });
              }}
            />
          )}
          <SelectField
            label={t('field.source')}
            choices={factorSources.map((value) => ({ value, label: t(`domain:factorSource.${value}`) }))}
            value={factor.source}
            onChange={(source) => {
              onChange({ source });
            }}
          />
          <TextField
            label={t('field.since')}
            maxLength={120}
            value={factor.since}
            onChange={(since) => {
              onChange({ since });
            }}
          />
          <DateField
            label={t('field.endedOn')}
            value={factor.endedOn}
            onChange={(endedOn) => {
              onChange({ endedOn });
            }}
          />
        </Fields>
      </details>
    </div>
  );
}
