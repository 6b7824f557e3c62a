import type { ReactNode } from 'react';
import { type FieldBase, FieldFrame, FieldGroup } from './field.tsx';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** Choices of a long list that belong together, under a heading. */
export interface ChoiceGroup<T extends string> {
  readonly heading: string;
  readonly choices: readonly Choice<T>[];
}

interface SelectFieldProps<T extends string> extends FieldBase {
  readonly choices: readonly Choice<T>[];
  /** Stand after the choices. */
  readonly groups?: readonly ChoiceGroup<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
}

function Options<T extends string>({ choices }: { readonly choices: readonly Choice<T>[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

/** One of a list, in a list that opens; typing jumps to a choice. For up to seven use chips. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { choices, groups = [], value, onChange, placeholder } = props;
  const all = [...choices, ...groups.flatMap((group) => group.choices)];
  return (
    <FieldFrame {...props}>
      {(wiring) => (
        <select
          {...wiring}
          className="ks-input"
          value={value ?? ''}
          onChange={(event) => {
            const chosen = all.find((choice) => choice.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {value === null && (
            <option value="" disabled hidden>
              {placeholder}
            </option>
          )}
          <Options choices={choices} />
          {groups.map((group) => (
            <optgroup key={group.heading} label={group.heading}>
              <Options choices={group.choices} />
            </optgroup>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

interface CheckboxProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** For a choice that is made already; say why beside it. */
  readonly disabled?: boolean;
  readonly id?: string;
}

/** Yes or not, with its words beside it; the whole line can be pressed. */
export function Checkbox({ label, help, checked, onChange, disabled = false, id }: CheckboxProps) {
  return (
    <label className="ks-check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span className="ks-check-words">
        <span>{label}</span>
        {help !== undefined && <span className="ks-quiet ks-small">{help}</span>}
      </span>
    </label>
  );
}

interface CheckboxGroupProps<T extends string> extends FieldBase {
  readonly choices: readonly (Choice<T> & { readonly help?: ReactNode })[];
  readonly value: readonly T[];
  readonly onChange: (value: readonly T[]) => void;
}

/** Any number of a list that deserves a line of explanation each. */
export function CheckboxGroup<T extends string>(props: CheckboxGroupProps<T>) {
  const { choices, value, onChange } = props;
  return (
    <FieldGroup {...props} role="group">
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          label={choice.label}
          help={choice.help}
          checked={value.includes(choice.value)}
          onChange={(checked) => {
            onChange(checked ? [...value, choice.value] : value.filter((other) => other !== choice.value));
          }}
        />
      ))}
    </FieldGroup>
  );
}
