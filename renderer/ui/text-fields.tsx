import { IconEye, IconEyeOff, IconSearch } from '@tabler/icons-react';
import { type ComponentProps, type ReactNode, type Ref, useState } from 'react';
import { IconButton } from './button.tsx';
import { type FieldBase, FieldFrame } from './field.tsx';

interface TextFieldProps extends FieldBase {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly maxLength?: number;
  readonly inputMode?: ComponentProps<'input'>['inputMode'];
  readonly autoComplete?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly size?: 'usual' | 'large';
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, size = 'usual', autoComplete = 'off', ref } = props;
  return (
    <FieldFrame {...props}>
      {(wiring) => (
        <input
          {...wiring}
          ref={ref}
          type="text"
          className="ks-input"
          data-size={size}
          value={value}
          maxLength={props.maxLength}
          inputMode={props.inputMode}
          placeholder={props.placeholder}
          autoComplete={autoComplete}
          autoFocus={props.autoFocus}
          onChange={(event) => {
            onChange(event.target.value);
          }}
          onBlur={onBlur}
        />
      )}
    </FieldFrame>
  );
}

interface PassphraseFieldProps extends FieldBase {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Names of the button that shows or covers what is typed. */
  readonly words: { readonly show: string; readonly cover: string };
  readonly autoComplete?: 'current-password' | 'new-password' | 'off';
  readonly autoFocus?: boolean;
  readonly size?: 'usual' | 'large';
  readonly ref?: Ref<HTMLInputElement>;
}

/** A secret, covered unless its writer shows it. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { value, onChange, words, autoComplete = 'off', size = 'usual', ref } = props;
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame {...props}>
      {(wiring) => (
        <div className="ks-input-group" data-size={size}>
          <input
            {...wiring}
            ref={ref}
            type={shown ? 'text' : 'password'}
            className="ks-input"
            value={value}
            maxLength={1024}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            autoFocus={props.autoFocus}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
          <IconButton
            label={shown ? words.cover : words.show}
            icon={shown ? <IconEyeOff size={20} aria-hidden /> : <IconEye size={20} aria-hidden />}
            aria-pressed={shown}
            onClick={() => {
              setShown(!shown);
            }}
          />
        </div>
      )}
    </FieldFrame>
  );
}

interface NumberFieldProps extends FieldBase {
  /** Text as typed; the form decides what is a number, so nothing typed is lost. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** For example “min”. */
  readonly unit?: ReactNode;
}

/** A number typed as text with a unit; whole numbers bring up digits. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, unit } = props;
  return (
    <FieldFrame {...props}>
      {(wiring) => (
        <div className="ks-input-group">
          <input
            {...wiring}
            type="text"
            inputMode="decimal"
            className="ks-input ks-figures"
            value={value}
            maxLength={20}
            autoComplete="off"
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
          {unit !== undefined && <span className="ks-unit">{unit}</span>}
        </div>
      )}
    </FieldFrame>
  );
}

interface TextareaFieldProps extends FieldBase {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of plain text; grows with what is written. */
export function TextareaField(props: TextareaFieldProps) {
  const { value, onChange, onBlur, rows = 3, ref } = props;
  return (
    <FieldFrame {...props}>
      {(wiring) => (
        <textarea
          {...wiring}
          ref={ref}
          className="ks-input"
          rows={rows}
          value={value}
          maxLength={props.maxLength}
          autoFocus={props.autoFocus}
          onChange={(event) => {
            onChange(event.target.value);
          }}
          onBlur={onBlur}
        />
      )}
    </FieldFrame>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Narrows a list while typing. Its label is spoken, not shown, because the icon and the placeholder say the same. */
export function SearchField({ label, placeholder, value, onChange, ref }: SearchFieldProps) {
  return (
    <div className="ks-input-group" role="search">
      <IconSearch size={18} aria-hidden />
      <input
        ref={ref}
        type="text"
        className="ks-input"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
}
