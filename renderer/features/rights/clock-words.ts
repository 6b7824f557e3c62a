import { useTranslation } from 'react-i18next';
import { useFormat, useToday } from '#renderer/app/words.ts';
import type { RequestLine } from '#shared/contracts/data-requests.ts';

/** How the clock of a request stands, in a few words; one that has ended says how and when. */
export function useClockWords(): (
  request: Pick<RequestLine, 'state' | 'paused' | 'dueOn' | 'answeredOn'>,
) => string {
  const { t } = useTranslation(['rights', 'domain']);
  const format = useFormat();
  const today = useToday();
  return ({ state, paused, dueOn, answeredOn }) => {
    if (state !== 'open') {
      return t('rights:clock.ended', {
        state: t(`domain:requestState.${state}`),
        day: format.day(answeredOn ?? today),
      });
    }
    if (paused) return t('rights:clock.paused');
    return t(dueOn < today ? 'rights:clock.late' : 'rights:clock.by', { day: format.day(dueOn) });
  };
}
