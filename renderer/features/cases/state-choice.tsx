import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '#renderer/ui/field.tsx';
import type { CaseState } from '#shared/domain/cases/case-codes.ts';

interface StateChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  /** Only those that may follow now (domain.md 5.1). */
  readonly states: readonly CaseState[];
  readonly value: CaseState | null;
  readonly onChange: (state: CaseState) => void;
}

/** Where support may stand next, each with what it means. */
export function StateChoice({ states, value, onChange, ...group }: StateChoiceProps) {
  const { t } = useTranslation('domain');
  const name = useId();
  return (
    <FieldGroup {...group} role="radiogroup" required>
      {states.map((state) => (
        <label key={state} className="ks-check">
          <input
            type="radio"
            name={name}
            checked={state === value}
            onChange={() => {
              onChange(state);
            }}
          />
          <span className="ks-check-words">
            {t(`caseState.${state}`)}
            <span className="ks-quiet ks-small">{t(`caseStateMeaning.${state}`)}</span>
          </span>
        </label>
      ))}
    </FieldGroup>
  );
}
