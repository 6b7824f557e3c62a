import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import type { ServiceQuestion } from '#shared/contracts/service.ts';
import { supportMethods } from '#shared/domain/cases/case-codes.ts';
import { useToday } from './words.ts';
import { daysOf, presets } from './work-search.ts';

interface WorkQuestionFieldsProps {
  /** Prefix of the fields' ids. */
  readonly id: string;
  readonly question: ServiceQuestion;
  readonly onChange: (question: ServiceQuestion) => void;
}

/** Which time, service and method. */
export function WorkQuestionFields({ id, question, onChange }: WorkQuestionFieldsProps) {
  const { t } = useTranslation(['service', 'domain']);
  const today = useToday();
  const organisation = useRead('organisation.get', {});
  const { from, to, serviceId, method } = question;
  const usual = presets.find((preset) => {
    const days = daysOf(preset, today);
    return days.from === from && days.to === to;
  });
  const [isOwn, setIsOwn] = useState(usual === undefined);
  return (
    <Fields>
      <FieldsRow>
        <SelectField
          id={`${id}-period`}
          label={t('ask.period')}
          choices={[...presets, 'own' as const].map((value) => ({ value, label: t(`ask.periods.${value}`) }))}
          value={isOwn ? 'own' : (usual ?? 'own')}
          onChange={(value) => {
            setIsOwn(value === 'own');
            if (value !== 'own') onChange({ ...question, ...daysOf(value, today) });
          }}
        />
        <SelectField
          id={`${id}-service`}
          label={t('ask.service')}
          choices={[
            { value: '', label: t('ask.allServices') },
            ...(organisation.data?.services ?? []).map(({ id: value, name }) => ({ value, label: name })),
          ]}
          value={serviceId ?? ''}
          onChange={(value) => {
            onChange({ ...question, serviceId: value === '' ? null : value });
          }}
        />
        <SelectField
          id={`${id}-method`}
          label={t('ask.method')}
          choices={[
            { value: 'all', label: t('ask.allMethods') },
            ...supportMethods.map((value) => ({ value, label: t(`domain:supportMethod.${value}`) })),
          ]}
          value={method ?? 'all'}
          onChange={(value) => {
            onChange({ ...question, method: supportMethods.find((each) => each === value) ?? null });
          }}
        />
      </FieldsRow>
      {(isOwn || usual === undefined) && (
        <FieldsRow>
          <DateField
            id={`${id}-from`}
            label={t('ask.from')}
            value={from}
            max={to}
            onChange={(day) => {
              if (day !== null && day <= to) onChange({ ...question, from: day });
            }}
          />
          <DateField
            id={`${id}-to`}
            label={t('ask.to')}
            value={to}
            min={from}
            onChange={(day) => {
              if (day !== null && day >= from) onChange({ ...question, to: day });
            }}
          />
        </FieldsRow>
      )}
    </Fields>
  );
}
