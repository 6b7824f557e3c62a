import { parseDate, parseTime } from '@internationalized/date';
import { IconCalendarEvent, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  I18nProvider,
  Label,
  Popover,
  Text,
  TimeField as AriaTimeField,
} from 'react-aria-components';
import './date-field.css';
import { FieldError } from './field.tsx';
import './field.css';
import { useLocale } from './ui-provider.tsx';

interface DayFieldBase {
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly id?: string;
}

interface DateFieldProps extends DayFieldBase {
  /** `YYYY-MM-DD`, or nothing. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly min?: string;
  readonly max?: string;
  /** First day of the week as the organisation set it. */
  readonly weekStart?: 'mon' | 'sun';
}

function Frame({ label, note, help, error, id, children }: DayFieldBase & { readonly children: ReactNode }) {
  return (
    <>
      <div className="ks-label">
        <Label>{label}</Label>
        {note !== undefined && <span className="ks-label-note">{note}</span>}
      </div>
      {help !== undefined && (
        <Text slot="description" className="ks-help">
          {help}
        </Text>
      )}
      {children}
      <Text slot="errorMessage" elementType="div">
        <FieldError id={`${id ?? ''}-error`} error={error} />
      </Text>
    </>
  );
}

/**
 * A day, typed part by part in the order of the language or chosen from a calendar. Parts that make no day cannot
 * be typed, so 31 November becomes 30 at once and a day is never guessed (dependencies.md 2).
 */
export function DateField(props: DateFieldProps) {
  const { value, onChange, min, max, weekStart, error, required = false, id } = props;
  const locale = useLocale();
  return (
    <I18nProvider locale={locale}>
      <DatePicker
        className="ks-date"
        {...(id === undefined ? {} : { id })}
        value={value === null ? null : parseDate(value)}
        onChange={(day) => {
          onChange(day?.toString() ?? null);
        }}
        isInvalid={error !== undefined}
        isRequired={required}
        validationBehavior="aria"
        shouldForceLeadingZeros
        {...(min === undefined ? {} : { minValue: parseDate(min) })}
        {...(max === undefined ? {} : { maxValue: parseDate(max) })}
        {...(weekStart === undefined ? {} : { firstDayOfWeek: weekStart })}
      >
        <Frame {...props}>
          <Group className="ks-date-box">
            <DateInput className="ks-date-input">
              {(segment) => <DateSegment className="ks-date-seg" segment={segment} />}
            </DateInput>
            <Button className="ks-icon-btn">
              <IconCalendarEvent size={20} aria-hidden />
            </Button>
          </Group>
        </Frame>
        <Popover className="ks-date-pop">
          <Dialog>
            <Calendar>
              <header className="ks-date-head">
                <Button slot="previous" className="ks-icon-btn">
                  <IconChevronLeft size={20} aria-hidden />
                </Button>
                <Heading className="ks-date-title" />
                <Button slot="next" className="ks-icon-btn">
                  <IconChevronRight size={20} aria-hidden />
                </Button>
              </header>
              <CalendarGrid weekdayStyle="short">
                <CalendarGridHeader>
                  {(day) => <CalendarHeaderCell className="ks-date-weekday">{day}</CalendarHeaderCell>}
                </CalendarGridHeader>
                <CalendarGridBody>
                  {(day) => <CalendarCell className="ks-date-day" date={day} />}
                </CalendarGridBody>
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}

interface TimeFieldProps extends DayFieldBase {
  /** `HH:MM` on this PC's clock, or nothing. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A time of day to the minute, typed part by part. */
export function TimeField(props: TimeFieldProps) {
  const { value, onChange, error, required = false, id } = props;
  const locale = useLocale();
  return (
    <I18nProvider locale={locale}>
      <AriaTimeField
        className="ks-date"
        {...(id === undefined ? {} : { id })}
        value={value === null ? null : parseTime(value)}
        onChange={(time) => {
          onChange(time === null ? null : time.toString().slice(0, 5));
        }}
        isInvalid={error !== undefined}
        isRequired={required}
        validationBehavior="aria"
        shouldForceLeadingZeros
        hourCycle={24}
      >
        <Frame {...props}>
          <DateInput className="ks-date-box">
            {(segment) => <DateSegment className="ks-date-seg" segment={segment} />}
          </DateInput>
        </Frame>
      </AriaTimeField>
    </I18nProvider>
  );
}
