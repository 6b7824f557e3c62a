import { useTranslation } from 'react-i18next';
import type { InputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { useDateWords } from '#renderer/features/dates/date-words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';

interface Dated {
  readonly key: string;
  readonly on: string;
  readonly time: string;
  readonly text: string;
}

/** As far as the core looks for people, so far for meetings. */
const days = 14;

/** What is due and the next two weeks, in order: visits, reviews, agreements, courts, supervision. */
export function TodayDates({ scope }: { readonly scope: InputOf<'today.dates'> }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useToday();
  const people = usePeopleDates(scope);
  const supervision = useSupervisionDates();
  const callovers = useCalloverDates();
  const last = addDays(today, days);
  const meetings = [...supervision, ...callovers].filter(({ on }) => on >= today);
  const dates = [...people, ...meetings]
    .filter(({ on }) => on <= last)
    .toSorted((a, b) => `${a.on}${a.time}`.localeCompare(`${b.on}${b.time}`));
  return (
    <section aria-labelledby="today-dates">
      <h2 className="ks-section-title" id="today-dates">
        {t('dates.title')}
      </h2>
      {dates.length === 0 ? (
        <p className="ks-quiet">{t('dates.none')}</p>
      ) : (
        <ul className="ks-today-dates">
          {dates.map(({ key, on, time, text }) => (
            <li key={key}>
              <span className="ks-strong">{format.relativeDay(on, today)}</span>
              <span className="ks-quiet ks-figures">{time}</span>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function usePeopleDates(scope: InputOf<'today.dates'>): readonly Dated[] {
  const { t } = useTranslation('today');
  const format = useFormat();
  const words = useDateWords();
  const { data = [] } = useRead('today.dates', scope, { keepPrevious: true });
  return data.map((date, index) => {
    const name = callName(date.name);
    const { kind, on, at, text } = date;
    const meeting = text === '' ? t('dates.meet', { name }) : t('dates.planned', { name, text });
    return {
      key: `${date.caseId}${kind}${index}`,
      on,
      time: at === null ? '' : format.time(at),
      text: kind === 'next_contact' ? meeting : t('dates.ofPerson', { name, what: words(date) }),
    };
  });
}

function useCalloverDates(): readonly Dated[] {
  const { t } = useTranslation('today');
  const { may } = useSession();
  const input = { teamId: null, before: null };
  const { data } = useRead('callover.meetings', input, { enabled: may('callover.read') });
  return (data?.meetings ?? [])
    .filter(({ state }) => state === 'planned')
    .map(({ id, heldOn, startsAt, teamName }) => ({
      key: id,
      on: heldOn,
      time: startsAt,
      text: t('dates.callover', { team: teamName }),
    }));
}

function useSupervisionDates(): readonly Dated[] {
  const { t } = useTranslation('today');
  const { may } = useSession();
  const { data = [] } = useRead('supervision.next', {}, { enabled: may('supervision.take_part') });
  return data.map(({ sessionId, withName, on, at }) => ({
    key: sessionId,
    on,
    time: at ?? '',
    text:
      withName === null
        ? t('dates.supervisionOutside')
        : t('dates.supervision', { name: callName(withName) }),
  }));
}
