import { IconPencilPlus, IconPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { useShownName } from '#renderer/features/cases/case-head.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { ContactWord } from '#renderer/ui/tag.tsx';
import { dayOf, systemClock } from '#shared/lib/clock.ts';

type Row = OutputOf<'today.people'>[number];
type Scope = Pick<InputOf<'today.people'>, 'teamId' | 'teams'>;

/** So many people at first, and so many more each time. */
const page = 50;

/** People of the scope; those covered for a colleague stand under the colleague's name. */
export function TodayPeople({ scope }: { readonly scope: Scope }) {
  const { t } = useTranslation('today');
  const [shown, setShown] = useState(page);
  const people = useRead('today.people', { ...scope, most: shown + 1 }, { keepPrevious: true });
  return (
    <section aria-labelledby="today-people">
      <div className="ks-today-head">
        <h2 className="ks-section-title" id="today-people">
          {t('people.title')}
        </h2>
        <TextLink to="/people">{t('people.all')}</TextLink>
      </div>
      <ReadArea query={people} height={420}>
        {(rows) =>
          rows.length === 0 ? (
            <Nobody scope={scope} />
          ) : (
            <>
              <Groups rows={rows.slice(0, shown)} />
              {rows.length > shown && (
                <Button
                  kind="quiet"
                  onClick={() => {
                    setShown(shown + page);
                  }}
                >
                  {t('people.more')}
                </Button>
              )}
            </>
          )
        }
      </ReadArea>
    </section>
  );
}

function Groups({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('today');
  const coverHead = useCoverHead();
  const groups = Map.groupBy(rows, ({ coverFor }) => coverFor);
  const names = [...groups.keys()].toSorted(
    (a, b) => Number(a !== '') - Number(b !== '') || a.localeCompare(b),
  );
  return names.map((name) => {
    const own = groups.get(name) ?? [];
    const head = coverHead(name, own);
    return (
      <div key={name}>
        {name !== '' && <h3 className="ks-today-cover">{head}</h3>}
        <ul className="ks-today-people" aria-label={name === '' ? t('people.list') : head}>
          {own.map((row) => (
            <PersonRow key={row.caseId} row={row} />
          ))}
        </ul>
      </div>
    );
  });
}

/** For whom these people are covered, and until when where that is agreed for all of them alike. */
function useCoverHead(): (name: string, rows: readonly Row[]) => string {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useToday();
  return (name, rows) => {
    const [until = null, ...others] = new Set(rows.map(({ cover }) => cover?.until ?? null));
    return until === null || others.length > 0
      ? t('people.coverHead', { name })
      : t('people.coverUntil', { name, day: format.nearDay(until, today) });
  };
}

function PersonRow({ row }: { readonly row: Row }) {
  const { t } = useTranslation(['today', 'domain']);
  const { may } = useSession();
  const name = useShownName(row.name);
  const { caseId, word } = row;
  return (
    <li className="ks-today-person">
      <div>
        <p className="ks-today-name">
          <TextLink to="/people/$caseId" params={{ caseId }}>
            {name}
          </TextLink>
          {word !== null && <ContactWord state={word}>{t(`domain:rhythmWord.${word}`)}</ContactWord>}
        </p>
        <LastTime row={row} />
        <CoverWord row={row} />
      </div>
      <NextTime row={row} />
      {may('notes.write') && (
        <TextLink
          to="/people/$caseId/notes/new"
          params={{ caseId }}
          aria-label={`${t('people.write')}: ${name}`}
          title={t('people.write')}
        >
          <IconPencilPlus size={20} aria-hidden />
        </TextLink>
      )}
    </li>
  );
}

/** What the colleague who is away wants to be known first. */
function CoverWord({ row }: { readonly row: Row }) {
  const { t } = useTranslation('today');
  const { cover } = row;
  if (cover === null) return null;
  return (
    <>
      {cover.word !== '' && <p className="ks-today-word">{cover.word}</p>}
      {cover.nextStep !== '' && <p>{t('people.coverNext', { text: cover.nextStep })}</p>}
    </>
  );
}

function LastTime({ row }: { readonly row: Row }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useToday();
  const { lastContactOn, lastVisitOn, attempts, attemptWays } = row;
  const day = lastContactOn === null ? '' : format.nearDay(lastContactOn, today);
  const last =
    lastContactOn === null
      ? t('people.neverSpoke')
      : t(lastVisitOn === lastContactOn ? 'people.lastVisit' : 'people.lastSpoke', { day });
  const tried =
    attempts === 0
      ? ''
      : t('people.attempts', { count: attempts, ways: t('people.ways', { count: attemptWays }) });
  return <p className="ks-quiet">{`${last} ${tried}`}</p>;
}

function NextTime({ row }: { readonly row: Row }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useToday();
  const { nextContactAt, nextContactPlan } = row;
  if (nextContactAt === null || nextContactAt < systemClock.now()) {
    return <p className="ks-quiet">{t('people.notPlanned')}</p>;
  }
  return (
    <div>
      <p className="ks-figures">
        {t('people.next', {
          day: format.relativeDay(dayOf(nextContactAt), today),
          time: format.time(nextContactAt),
        })}
      </p>
      {nextContactPlan !== '' && <p className="ks-quiet ks-small">{nextContactPlan}</p>}
    </div>
  );
}

function Nobody({ scope }: { readonly scope: Scope }) {
  const { t } = useTranslation('today');
  const { may } = useSession();
  return (
    <EmptyState
      icon={<IconUsers aria-hidden />}
      title={scope.teamId === null && scope.teams !== true ? t('people.none') : t('people.noneTeam')}
      action={
        <ButtonRow>
          {may('people.create') && (
            <ButtonLink icon={<IconPlus size={18} aria-hidden />} to="/people/new">
              {t('people.newFile')}
            </ButtonLink>
          )}
          <ButtonLink to="/people">{t('people.open')}</ButtonLink>
        </ButtonRow>
      }
    >
      {t('people.noneHelp')}
    </EmptyState>
  );
}
