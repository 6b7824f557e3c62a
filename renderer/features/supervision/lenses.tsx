import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextButton } from '#renderer/ui/button.tsx';
import { ManyChips } from '#renderer/ui/choice-chips.tsx';
import type { ItemContent } from '#shared/contracts/supervision-records.ts';
import {
  supervisionFunctions,
  supervisionStakeholders,
} from '#shared/domain/supervision/supervision-codes.ts';

interface LensesProps {
  readonly content: ItemContent;
  readonly onChange: (change: Pick<ItemContent, 'functions' | 'stakeholders'>) => void;
}

/** What an item was about, in the terms of the 4×4×4 model (domain.md 10.3); closed until somebody wants it. */
export function Lenses({ content, onChange }: LensesProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  const { functions, stakeholders } = content;
  const [open, setOpen] = useState(false);
  const chosen = [
    ...functions.map((name) => t(`domain:supervisionFunction.${name}`)),
    ...stakeholders.map((name) => t(`domain:supervisionStakeholder.${name}`)),
  ];
  return (
    <div className="ks-sup-lenses">
      <TextButton
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {chosen.length === 0 ? t('lenses.open') : t('lenses.chosen', { list: chosen.join(t('separator')) })}
      </TextButton>
      {open && (
        <>
          <ManyChips
            label={t('lenses.functions')}
            help={t('lenses.help')}
            chips={supervisionFunctions.map((value) => ({
              value,
              label: t(`domain:supervisionFunction.${value}`),
            }))}
            value={functions}
            onChange={(next) => {
              onChange({ functions: [...next], stakeholders });
            }}
          />
          <ManyChips
            label={t('lenses.stakeholders')}
            chips={supervisionStakeholders.map((value) => ({
              value,
              label: t(`domain:supervisionStakeholder.${value}`),
            }))}
            value={stakeholders}
            onChange={(next) => {
              onChange({ functions, stakeholders: [...next] });
            }}
          />
        </>
      )}
    </div>
  );
}
