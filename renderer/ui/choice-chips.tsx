import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import './choice-chips.css';
import { type FieldBase, FieldGroup } from './field.tsx';

export interface Chip<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  /** Stands instead of the tick. */
  readonly icon?: ReactNode;
}

interface ChipProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly chip: Chip<string>;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function OneChip({ type, name, chip, checked, onChange }: ChipProps) {
  return (
    <label className="ks-chip">
      <input
        type={type}
        name={name}
        value={chip.value}
        checked={checked}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      {chip.icon ?? <IconCheck className="ks-chip-tick" aria-hidden />}
      <span>{chip.label}</span>
    </label>
  );
}

interface ChoiceChipsProps<T extends string> extends FieldBase {
  readonly chips: readonly Chip<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** For example a unit after the chips. */
  readonly after?: ReactNode;
}

/** One of a few, in one press each. Real radios: arrow keys move, Tab leaves the group. */
export function ChoiceChips<T extends string>(props: ChoiceChipsProps<T>) {
  const { chips, value, onChange, after } = props;
  const name = useId();
  return (
    <FieldGroup {...props} role="radiogroup">
      <div className="ks-chips">
        {chips.map((chip) => (
          <OneChip
            key={chip.value}
            type="radio"
            name={name}
            chip={chip}
            checked={chip.value === value}
            onChange={() => {
              onChange(chip.value);
            }}
          />
        ))}
        {after}
      </div>
    </FieldGroup>
  );
}

interface ManyChipsProps<T extends string> extends FieldBase {
  readonly chips: readonly Chip<T>[];
  readonly value: readonly T[];
  readonly onChange: (value: readonly T[]) => void;
}

/** Any number of a few. Real checkboxes: Tab reaches each, Space presses it. */
export function ManyChips<T extends string>(props: ManyChipsProps<T>) {
  const { chips, value, onChange } = props;
  const name = useId();
  return (
    <FieldGroup {...props} role="group">
      <div className="ks-chips">
        {chips.map((chip) => (
          <OneChip
            key={chip.value}
            type="checkbox"
            name={name}
            chip={chip}
            checked={value.includes(chip.value)}
            onChange={(checked) => {
              onChange(checked ? [...value, chip.value] : value.filter((other) => other !== chip.value));
            }}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
