import { IconBeach } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Columns, Page, PageTitle } from '#renderer/ui/page.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { systemClock } from '#shared/lib/clock.ts';
import { TodayDueFiles } from '#renderer/features/erasure/today-due-files.tsx';
import { TodayBackups } from '#renderer/features/backups/today-backups.tsx';
import { TodayBreaches } from '#renderer/features/breaches/today-breaches.tsx';
import { TodayCover } from '#renderer/features/cover/today-cover.tsx';
import { TodayDates } from './today-dates.tsx';
import { TodayDrafts } from './today-drafts.tsx';
import { TodayNews } from './today-news.tsx';
import { TodayPeople } from './today-people.tsx';
import { TodayPromises } from './today-promises.tsx';
import { TodayShares } from './today-shares.tsx';
import { TodayMeetings, TodayTeam } from './today-team.tsx';
import './today.css';

const mine = 'mine';
const all = 'all';

/** What the day asks, and what went well (ui.md 10, 02): words, no totals, nothing red. */
export function TodayScreen() {
  const { t } = useTranslation(['today', 'cover']);
  const { user, may } = useSession();
  const format = useFormat();
  const today = useToday();
  const { team } = useSearch({ from: '/frame/today' });
  const navigate = useNavigate({ from: '/today' });
  const organisation = useRead('organisation.get', {});
  const workers = useRead('workers.list', {});
  const own = workers.data?.find(({ id }) => id === user.id)?.teamIds ?? [];
  const teams = organisation.data?.teams.filter(
    ({ id }) => own.includes(id) || user.roles.includes('manager'),
  );
  const isAll = team === all;
  const scope = { teamId: isAll ? null : (team ?? null), teams: isAll };
  const isTeam = team !== undefined;
  const plans = isTeam && may('service.read');
  const choose = (value: string) => {
    void navigate({ search: value === mine ? {} : { team: value }, replace: true });
  };
  const choices = [
    { value: mine, label: t('mine') },
    ...(own.length > 1 ? [{ value: all, label: t('teams') }] : []),
    ...(teams ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Page>
      <PageTitle
        over={t(partOfDay(new Date(systemClock.millis()).getHours()), { name: callName(user.name) })}
        title={format.weekday(today)}
        actions={
          <>
            {choices.length > 1 && choices.length <= 4 && (
              <Segmented label={t('scope')} choices={choices} value={team ?? mine} onChange={choose} />
            )}
            {choices.length > 4 && (
              <SelectField label={t('scope')} choices={choices} value={team ?? mine} onChange={choose} />
            )}
            {may('case.assign') && (
              <ButtonLink to="/cover/new" search={{}} icon={<IconBeach size={18} aria-hidden />}>
                {t('cover:today.away')}
              </ButtonLink>
            )}
          </>
        }
      />
      <TodayCover />
      <TodayBreaches />
      <TodayBackups />
      <TodayDueFiles />
      {may('notes.read') && <TodayNews scope={scope} />}
      <Columns
        pattern="list"
        side={
          <>
            {plans && <TodayMeetings />}
            {!isTeam && <TodayPromises />}
            {!isTeam && <TodayShares />}
            <TodayDates scope={scope} />
            {!isTeam && <TodayDrafts />}
          </>
        }
      >
        {plans && <TodayTeam scope={scope} />}
        <TodayPeople key={team ?? mine} scope={scope} />
      </Columns>
    </Page>
  );
}

function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
