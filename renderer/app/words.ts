import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '#renderer/api/client.ts';
import { type Formatters, formatters } from '#shared/i18n/format.ts';
import { errorSentence, fieldSentence } from '#shared/i18n/i18n.ts';
import type { FieldCode } from '#shared/lib/app-error.ts';
import { systemClock } from '#shared/lib/clock.ts';

/** Days, times and numbers in the language of the screen. */
export function useFormat(): Formatters {
  const { i18n } = useTranslation();
  return formatters(i18n.language);
}

interface Sentences {
  /** What happened and what to do next, for anything that was thrown. */
  readonly error: (error: unknown) => string;
  readonly field: (code: FieldCode) => string;
}

/** The catalogue's sentences for codes. */
export function useSentences(): Sentences {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(
    () => ({
      language,
      error: (error: unknown) =>
        error instanceof ApiError
          ? errorSentence(i18n, error.code, error.facts)
          : errorSentence(i18n, 'unexpected'),
      field: (code: FieldCode) => fieldSentence(i18n, code),
    }),
    [i18n, language],
  );
}

/** The calendar day on this PC, `YYYY-MM-DD`, for words such as “yesterday” and for what a form begins with. */
export function useToday(): string {
  return systemClock.today();
}
