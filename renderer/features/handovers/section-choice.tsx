import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { FieldGroup } from '#renderer/ui/field.tsx';
import type { HandoverSection } from '#shared/domain/handover/handover-codes.ts';
import type { SectionOption } from './handover-choice.ts';

interface SectionChoiceProps {
  readonly options: readonly SectionOption[];
  readonly leftOut: readonly HandoverSection[];
  readonly onChange: (leftOut: readonly HandoverSection[]) => void;
}

/** What goes in. A section that may not go in is dashed and says why (ui.md 5). */
export function SectionChoice({ options, leftOut, onChange }: SectionChoiceProps) {
  const { t } = useTranslation('handovers');
  const why = ({ always, lock, hasContent }: SectionOption) => {
    if (always) return t('always');
    if (lock !== null) return t(`lock.${lock}`);
    return hasContent ? null : t('nothingYet');
  };
  return (
    <FieldGroup label={t('whatGoesIn')} role="group">
      {options.map((option) => {
        const { section, always, lock } = option;
        const closed = lock !== null && !always;
        const reason = why(option);
        return (
          <div key={section} className="ks-ho-section">
            <Checkbox
              label={t(`section.${section}`)}
              checked={always || (!closed && !leftOut.includes(section))}
              disabled={always || closed}
              onChange={(checked) => {
                onChange(checked ? leftOut.filter((other) => other !== section) : [...leftOut, section]);
              }}
            />
            {reason !== null && (
              <span className="ks-quiet ks-small">
                {closed && <IconLock size={15} aria-hidden />} {reason}
              </span>
            )}
          </div>
        );
      })}
    </FieldGroup>
  );
}
