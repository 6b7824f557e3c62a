import { IconAlertCircle } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import './field.css';

/** What every field has: words in, nothing by itself. */
export interface FieldBase {
  readonly label: ReactNode;
  /** Beside the label, for example “facts, things done, agreements”. */
  readonly note?: ReactNode;
  /** Between label and field. */
  readonly help?: ReactNode;
  /** The sentence that says what to do; its presence marks the field. */
  readonly error?: string | undefined;
  /** Only what is required says so: word it in `note` or `help`. */
  readonly required?: boolean;
  /** Fixed id, so that an error summary can link to the field. */
  readonly id?: string;
}

/** Ids and states that the control inside a frame must carry. */
export interface ControlWiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

interface FieldFrameProps extends FieldBase {
  readonly children: (wiring: ControlWiring) => ReactNode;
}

/** Label above, help between label and field, error below (ui.md 5), wired for screen readers. */
export function FieldFrame({ label, note, help, error, required = false, id, children }: FieldFrameProps) {
  const ownId = useId();
  const control = id ?? ownId;
  const described = [help !== undefined && `${control}-help`, error !== undefined && `${control}-error`];
  return (
    <div className="ks-field" data-invalid={error !== undefined || undefined}>
      <div className="ks-label">
        <label htmlFor={control}>{label}</label>
        {note !== undefined && <span className="ks-label-note">{note}</span>}
      </div>
      {help !== undefined && (
        <p className="ks-help" id={`${control}-help`}>
          {help}
        </p>
      )}
      {children({
        id: control,
        'aria-describedby': described.filter(Boolean).join(' ') || undefined,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-required': required || undefined,
      })}
      <FieldError id={`${control}-error`} error={error} />
    </div>
  );
}

/** The sentence at a field, with its icon; nothing when there is no error. */
export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <p className="ks-error" id={id}>
      <IconAlertCircle aria-hidden />
      <span>{error}</span>
    </p>
  );
}

interface FieldGroupProps extends FieldBase {
  readonly role: 'radiogroup' | 'group';
  readonly children: ReactNode;
}

/** The same frame for several controls that answer one question: chips, radios, checkboxes. */
export function FieldGroup({
  label,
  note,
  help,
  error,
  required = false,
  id,
  role,
  children,
}: FieldGroupProps) {
  const ownId = useId();
  const group = id ?? ownId;
  const described = [help !== undefined && `${group}-help`, error !== undefined && `${group}-error`];
  return (
    <div
      className="ks-field"
      data-invalid={error !== undefined || undefined}
      id={group}
      tabIndex={-1}
      role={role}
      aria-labelledby={`${group}-label`}
      aria-describedby={described.filter(Boolean).join(' ') || undefined}
      aria-required={(role === 'radiogroup' && required) || undefined}
      aria-invalid={(role === 'radiogroup' && error !== undefined) || undefined}
    >
      <div className="ks-label">
        <span id={`${group}-label`}>{label}</span>
        {note !== undefined && <span className="ks-label-note">{note}</span>}
      </div>
      {help !== undefined && (
        <p className="ks-help" id={`${group}-help`}>
          {help}
        </p>
      )}
      {children}
      <FieldError id={`${group}-error`} error={error} />
    </div>
  );
}

/** Fields under each other at the usual distance. */
export function Fields({ children }: { readonly children: ReactNode }) {
  return <div className="ks-fields">{children}</div>;
}

/** Short fields side by side as far as there is room. */
export function FieldsRow({ children }: { readonly children: ReactNode }) {
  return <div className="ks-fields-row">{children}</div>;
}
