import { lazy, type ReactNode, Suspense } from 'react';
import './date-field.css';
import './field.css';

/** What both fields have. */
export interface DayFieldBase {
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly id?: string;
}

export interface DateFieldProps extends DayFieldBase {
  /** `YYYY-MM-DD`, or nothing. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly min?: string;
  readonly max?: string;
}

export interface TimeFieldProps extends DayFieldBase {
  /** `HH:MM` on this PC's clock, or nothing. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

const DateFieldAria = lazy(async () => ({ default: (await import('./date-field-aria.tsx')).DateFieldAria }));
const TimeFieldAria = lazy(async () => ({ default: (await import('./date-field-aria.tsx')).TimeFieldAria }));

/** Keeps the place of a field while its parts are fetched from the disk. */
function Waiting({ label, note, help }: DayFieldBase) {
  return (
    <div className="ks-date">
      <div className="ks-label">
        <span>{label}</span>
        {note !== undefined && <span className="ks-label-note">{note}</span>}
      </div>
      {help !== undefined && <span className="ks-help">{help}</span>}
      <div className="ks-date-box" />
    </div>
  );
}

/** A day, typed part by part or chosen from a calendar. Its 45 KB are not part of the first screen. */
export function DateField(props: DateFieldProps) {
  return (
    <Suspense fallback={<Waiting {...props} />}>
      <DateFieldAria {...props} />
    </Suspense>
  );
}

/** A time of day to the minute, typed part by part. */
export function TimeField(props: TimeFieldProps) {
  return (
    <Suspense fallback={<Waiting {...props} />}>
      <TimeFieldAria {...props} />
    </Suspense>
  );
}
