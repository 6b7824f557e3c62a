import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { useLoadWords } from '#renderer/features/cover/load-words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useShownName } from '#renderer/features/cases/case-head.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { useMeetings } from './meetings.ts';
import { ShortList } from './short-list.tsx';

type Scope = InputOf<'today.team'>;
type Team = OutputOf<'today.team'>;

/** For those who plan with a team: meetings, room for new people, and people without a main worker. No order but names. */
export function TodayTeam({ scope }: { readonly scope: Scope }) {
  const { t } = useTranslation('today');
  const team = useRead('today.team', scope, { keepPrevious: true });
  return (
    <ReadArea query={team} height={200}>
      {({ colleagues, withoutMainWorker }) => (
        <div className="ks-today-team">
          <section aria-labelledby="today-team">
            <h2 className="ks-section-title" id="today-team">
              {t('team.title')}
            </h2>
            <p className="ks-quiet ks-small">{t('team.help')}</p>
            {colleagues.length === 0 ? (
              <p className="ks-quiet">{t('team.none')}</p>
            ) : (
              <ul className="ks-today-people">
                {colleagues.map((colleague) => (
                  <ColleagueRow key={colleague.id} colleague={colleague} />
                ))}
              </ul>
            )}
          </section>
          <WithoutMainWorker people={withoutMainWorker} />
        </div>
      )}
    </ReadArea>
  );
}

function ColleagueRow({ colleague }: { readonly colleague: Team['colleagues'][number] }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useToday();
  const words = useLoadWords();
  const { id, name, load, awayUntil } = colleague;
  const away = awayUntil === null ? '' : t('team.away', { day: format.nearDay(awayUntil, today) });
  const room = [words.room(load), away].filter((part) => part !== '').join(' · ');
  return (
    <li className="ks-today-colleague">
      <div>
        <p className="ks-strong">{name}</p>
        <p className="ks-quiet">{words.people(load)}</p>
      </div>
      <p>{room}</p>
      <TextLink quiet to="/cover/new" search={{ away: id }}>
        {t('team.plan', { name: callName(name) })}
      </TextLink>
    </li>
  );
}

function WithoutMainWorker({ people }: { readonly people: Team['withoutMainWorker'] }) {
  const { t } = useTranslation('today');
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="today-without">
      <h2 className="ks-section-title" id="today-without">
        {t('team.without')}
      </h2>
      <ShortList
        className="ks-today-promises"
        more={t('team.more')}
        items={people.map((person) => (
          <PersonLine key={person.caseId} person={person} />
        ))}
      />
    </section>
  );
}

function PersonLine({ person }: { readonly person: Team['withoutMainWorker'][number] }) {
  const name = useShownName(person.name);
  return (
    <li>
      <TextLink to="/people/$caseId/team" params={{ caseId: person.caseId }}>
        {name}
      </TextLink>
    </li>
  );
}

/** The next callovers and supervision, however far ahead. */
export function TodayMeetings() {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useToday();
  const meetings = useMeetings().filter(({ on }) => on >= today);
  return (
    <section aria-labelledby="today-meetings">
      <h2 className="ks-section-title" id="today-meetings">
        {t('meetings.title')}
      </h2>
      {meetings.length === 0 ? (
        <p className="ks-quiet">{t('meetings.none')}</p>
      ) : (
        <ShortList
          className="ks-today-dates"
          more={t('dates.more')}
          items={meetings.map(({ key, on, time, text }) => (
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
