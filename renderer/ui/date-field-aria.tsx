import { parseDate, parseTime } from '@internationalized/date';
import { IconCalendarEvent, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
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
import type { DateFieldProps, DayFieldBase, TimeFieldProps } from './date-field.tsx';
import { FieldError } from './field.tsx';
import { useSpeech } from './ui-provider.tsx';
import { useWeekStart } from './week-start.tsx';

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

/** The month and year that stand in the parts while their day does not exist; null when it does, or is not complete. */
function monthWithoutDay(box: HTMLElement): { readonly month: Date; readonly days: number } | null {
  const part = (type: string) =>
    Number(box.querySelector(`[data-type="${type}"]`)?.getAttribute('aria-valuenow') ?? Number.NaN);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  if (Number.isNaN(year + month + day)) return null;
  const last = new Date(Date.UTC(year, month, 0));
  const days = last.getUTCDate();
  return day > days ? { month: last, days } : null;
}

/**
 * A day, typed part by part in the order of the language or chosen from a calendar. A day that does not exist is
 * asked about and never guessed: until it is mended the value is `null`, and what was typed stays (dependencies.md 2).
 */
export function DateFieldAria(props: DateFieldProps) {
  const { value, onChange, min, max, required = false, id } = props;
  const { locale, noSuchDay } = useSpeech();
  const weekStart = useWeekStart();
  /** What the parts hold; it differs from `value` only while a day is in doubt. */
  const [held, setHeld] = useState(value);
  const [doubt, setDoubt] = useState<string | null>(null);
  /** The question waits until the parts were left, or until the form asks for the day. */
  const [left, setLeft] = useState(false);
  const leaving = useRef(false);
  // The same object while the day is the same: a new one makes React Aria drop what is being typed.
  const day = useMemo(() => (held === null ? null : parseDate(held)), [held]);
  if (value !== held && (value !== null || doubt === null)) {
    setHeld(value);
    setDoubt(null);
    setLeft(false);
  }

  const look = (box: HTMLElement) => {
    const found = monthWithoutDay(box);
    if (found === null) return;
    const name = new Intl.DateTimeFormat(locale, {
      month: 'long',
      timeZone: 'UTC',
      ...(found.days < 30 ? { year: 'numeric' } : {}),
    });
    setDoubt(noSuchDay(name.format(found.month), found.days));
    if (value !== null) onChange(null);
  };
  const asked = doubt !== null && (left || props.error !== undefined);
  const error = asked ? doubt : props.error;

  return (
    <I18nProvider locale={locale}>
      <DatePicker
        className="ks-date"
        {...(id === undefined ? {} : { id })}
        value={day}
        onChange={(chosen) => {
          const next = chosen?.toString() ?? null;
          setHeld(next);
          // On leaving, the parts move to the last day of the month; that is their guess, not what somebody said.
          if (leaving.current && doubt !== null) return;
          setDoubt(null);
          setLeft(false);
          onChange(next);
        }}
        isInvalid={error !== undefined}
        isRequired={required}
        validationBehavior="aria"
        shouldForceLeadingZeros
        {...(min === undefined ? {} : { minValue: parseDate(min) })}
        {...(max === undefined ? {} : { maxValue: parseDate(max) })}
        {...(weekStart === null ? {} : { firstDayOfWeek: weekStart })}
      >
        <Frame {...props} error={error}>
          <Group className="ks-date-box">
            <div
              className="ks-date-input"
              onKeyUpCapture={(event) => {
                look(event.currentTarget);
              }}
              onFocusCapture={() => {
                leaving.current = false;
              }}
              onBlurCapture={(event) => {
                leaving.current = !event.currentTarget.contains(event.relatedTarget);
                if (leaving.current) setLeft(true);
              }}
            >
              <DateInput className="ks-date-input">
                {(segment) => <DateSegment className="ks-date-seg" segment={segment} />}
              </DateInput>
            </div>
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
                  {(weekday) => (
                    <CalendarHeaderCell className="ks-date-weekday">{weekday}</CalendarHeaderCell>
                  )}
                </CalendarGridHeader>
                <CalendarGridBody>
                  {(date) => <CalendarCell className="ks-date-day" date={date} />}
                </CalendarGridBody>
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}

/** A time of day to the minute, typed part by part. */
export function TimeFieldAria(props: TimeFieldProps) {
  const { value, onChange, error, required = false, id } = props;
  const time = useMemo(() => (value === null ? null : parseTime(value)), [value]);
  const { locale } = useSpeech();
  return (
    <I18nProvider locale={locale}>
      <AriaTimeField
        className="ks-date"
        {...(id === undefined ? {} : { id })}
        value={time}
        onChange={(chosen) => {
          onChange(chosen === null ? null : chosen.toString().slice(0, 5));
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
