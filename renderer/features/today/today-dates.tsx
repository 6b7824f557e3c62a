import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { useDateWords } from '#renderer/features/dates/date-words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { type DayPart, dayPartOf } from '#shared/domain/today/day-parts.ts';
import { type Meeting, useMeetings } from './meetings.ts';
import { ShortList } from './short-list.tsx';

type Scope = InputOf<'today.dates'>;
type DateOfPerson = OutputOf<'today.dates'>[number];

/** As far as the core looks for people, so far for meetings. */
const days = 14;

/** What people have a day for: worries about a home, what is to be looked at again, then everything else in order. */
export function TodayDates({ scope }: { readonly scope: Scope }) {
  const { data = [] } = useRead('today.dates', scope, { keepPrevious: true });
  const parts = Map.groupBy(data, ({ kind }) => dayPartOf(kind));
  const isTeam = scope.teamId !== null || scope.teams === true;
  return (
    <>
      <DuePart part="concern" dates={parts.get('concern') ?? []} isTeam={isTeam} />
      <DuePart part="review" dates={parts.get('review') ?? []} isTeam={isTeam} />
      <Dates dates={parts.get('date') ?? []} />
    </>
  );
}

const titles = { concern: 'concerns.title', review: 'reviews.title' } as const;

interface DuePartProps {
  readonly part: Exclude<DayPart, 'date'>;
  readonly dates: readonly DateOfPerson[];
  /** Somebody else's people too: each line names the main worker. */
  readonly isTeam: boolean;
}

/** What waits until it is done: each line leads to the file. */
function DuePart({ part, dates, isTeam }: DuePartProps) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const words = useDateWords();
  const today = useToday();
  if (dates.length === 0) return null;
  const title = t(titles[part]);
  const id = `today-${part}`;
  const when = (on: string) =>
    on < today ? t('reviews.slipped', { day: format.nearDay(on, today) }) : format.relativeDay(on, today);
  return (
    <section aria-labelledby={id}>
      <h2 className="ks-section-title" id={id}>
        {title}
      </h2>
      <ShortList
        className="ks-today-promises"
        more={t('dates.more')}
        items={dates.map((date, index) => {
          const { caseId, name, on, worker } = date;
          const about = [when(on), isTeam ? worker : ''].filter((part_) => part_ !== '').join(' · ');
          return (
            <li key={`${caseId}${date.kind}${index}`}>
              <TextLink quiet to="/people/$caseId" params={{ caseId }}>
                {t('dates.ofPerson', { name: callName(name), what: words(date) })}
              </TextLink>
              <p className="ks-quiet ks-small">{about}</p>
            </li>
          );
        })}
      />
    </section>
  );
}

/** Visits, agreements, courts, callovers and supervision of the next two weeks. */
function Dates({ dates }: { readonly dates: readonly DateOfPerson[] }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useToday();
  const meetings = useMeetings();
  const people = usePeopleDates(dates);
  const last = addDays(today, days);
  const soon = meetings.filter(({ on }) => on >= today && on <= last);
  const all = [...people, ...soon].toSorted((a, b) => `${a.on}${a.time}`.localeCompare(`${b.on}${b.time}`));
  return (
    <section aria-labelledby="today-dates">
      <h2 className="ks-section-title" id="today-dates">
        {t('dates.title')}
      </h2>
      {all.length === 0 ? (
        <p className="ks-quiet">{t('dates.none')}</p>
      ) : (
        <ShortList
          className="ks-today-dates"
          more={t('dates.more')}
          items={all.map(({ key, on, time, text }) => (
            <li key={key}>
              <span className="ks-strong">{format.relativeDay(on, today)}</span>
              <span className="ks-quiet ks-figures">{time}</span>
              <span>{text}</span>
            </li>
          ))}
        />
      )}
    </section>
  );
}

function usePeopleDates(dates: readonly DateOfPerson[]): readonly Meeting[] {
  const { t } = useTranslation('today');
  const format = useFormat();
  const words = useDateWords();
  return dates.map((date, index) => {
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
