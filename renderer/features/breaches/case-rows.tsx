import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PickCase } from '#renderer/features/people/pick-case.tsx';
import { TextButton } from '#renderer/ui/button.tsx';
import { FieldGroup } from '#renderer/ui/field.tsx';
import type { BreachForm } from './breach-form.ts';

type Cases = BreachForm['cases'];

interface CaseRowsProps {
  readonly id: string;
  readonly value: Cases;
  readonly onChange: (value: Cases) => void;
  readonly error: string | undefined;
}

/** The files that an incident touches: who is in, one more, one less. */
export function CaseRows({ id, value, onChange, error }: CaseRowsProps) {
  const { t } = useTranslation(['breaches', 'domain']);
  const [picking, setPicking] = useState(false);
  const nameOf = (name: string) => (name === '' ? t('domain:noName') : name);
  return (
    <FieldGroup id={id} label={t('detail.cases')} help={t('detail.casesPrint')} error={error} role="group">
      <ul className="ks-breach-cases">
        {value.map(({ caseId, name }) => (
          <li key={caseId}>
            <span>{nameOf(name)}</span>
            <TextButton
              onClick={() => {
                onChange(value.filter((each) => each.caseId !== caseId));
              }}
            >
              {t('detail.removeCase', { name: nameOf(name) })}
            </TextButton>
          </li>
        ))}
      </ul>
      <p>
        <TextButton
          icon={<IconPlus size={17} aria-hidden />}
          onClick={() => {
            setPicking(true);
          }}
        >
          {t('detail.addCase')}
        </TextButton>
      </p>
      {picking && (
        <PickCase
          words={{
            title: t('detail.pick'),
            search: t('detail.search'),
            nobody: t('detail.nobody'),
            found: t('detail.found'),
          }}
          rows="ks-breach-cases"
          taken={value.map(({ caseId }) => caseId)}
          onPick={({ caseId, name }) => {
            onChange([...value, { caseId, name }]);
            setPicking(false);
          }}
          onClose={() => {
            setPicking(false);
          }}
        />
      )}
    </FieldGroup>
  );
}
