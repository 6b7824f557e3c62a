import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { TextButton } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FieldGroup } from '#renderer/ui/field.tsx';
import { SearchField } from '#renderer/ui/text-fields.tsx';
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
        <Picker
          taken={value}
          onPick={(picked) => {
            onChange([...value, picked]);
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

interface PickerProps {
  readonly taken: Cases;
  readonly onPick: (picked: Cases[number]) => void;
  readonly onClose: () => void;
}

function Picker({ taken, onPick, onClose }: PickerProps) {
  const { t } = useTranslation(['breaches', 'domain', 'ui']);
  const [text, setText] = useState('');
  const found = useRead('people.pick', { text, after: null }, { keepPrevious: true });
  return (
    <Dialog open onClose={onClose} title={t('detail.pick')} closeLabel={t('ui:close')}>
      <SearchField
        label={t('detail.search')}
        placeholder={t('detail.search')}
        value={text}
        onChange={setText}
      />
      <ReadArea query={found} height={200}>
        {(people) => {
          const free = people.filter(({ caseId }) => taken.every((each) => each.caseId !== caseId));
          return free.length === 0 ? (
            <p className="ks-quiet">{t('detail.nobody')}</p>
          ) : (
            <ul className="ks-breach-cases" aria-label={t('detail.found')}>
              {free.map(({ caseId, name, caseNumber }) => (
                <li key={caseId}>
                  <TextButton
                    onClick={() => {
                      onPick({ caseId, name });
                    }}
                  >
                    {name === '' ? t('domain:noName') : name}
                  </TextButton>
                  <span className="ks-quiet ks-small">{caseNumber}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </ReadArea>
    </Dialog>
  );
}
