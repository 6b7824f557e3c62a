import { useTranslation } from 'react-i18next';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { NumberField } from '#renderer/ui/text-fields.tsx';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { type SessionMode, sessionModes } from '#shared/domain/supervision/supervision-codes.ts';

/** How long and how, as typed. */
export interface Meeting {
  readonly minutes: string;
  readonly mode: SessionMode;
}

/** A whole number as typed, or nothing. */
export function wholeNumber(typed: string): number | null {
  return /^\d{1,4}$/u.test(typed.trim()) ? Number(typed) : null;
}

/** @returns the problem of the minutes, as the contract has their range */
export function meetingProblems({ minutes }: Pick<Meeting, 'minutes'>): FieldProblems {
  const count = wholeNumber(minutes);
  if (count === null) return { minutes: 'not_a_number' };
  if (count < 5) return { minutes: 'too_small' };
  return count > 600 ? { minutes: 'too_big' } : {};
}

/** What a form gives one of its fields. */
export interface Wired<T> {
  readonly id: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly error: string | undefined;
}

interface MeetingFieldsProps {
  readonly minutes: Wired<string>;
  readonly mode: Wired<SessionMode>;
}

/** Minutes and mode, for every dialog about a session. */
export function MeetingFields({ minutes, mode }: MeetingFieldsProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  return (
    <>
      <NumberField {...minutes} label={t('meeting.minutes')} unit={t('meeting.unit')} />
      <ChoiceChips
        {...mode}
        label={t('meeting.mode')}
        chips={sessionModes.map((value) => ({ value, label: t(`domain:supervisionMode.${value}`) }))}
      />
    </>
  );
}
