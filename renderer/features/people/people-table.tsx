import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useShownName } from '#renderer/features/cases/case-head.tsx';
import { type Column, DataTable } from '#renderer/ui/data-table.tsx';
import { ContactWord } from '#renderer/ui/tag.tsx';
import type { PersonRow } from '#shared/contracts/people.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { useDaysWords } from './days-words.ts';
import type { PeopleSearch } from './people-search.ts';

interface PeopleTableProps {
  readonly rows: readonly PersonRow[];
  readonly search: PeopleSearch;
  readonly onChange: (part: Partial<PeopleSearch>) => void;
}

const sortColumns = ['name', 'days_at_home', 'last_contact', 'next_contact'] as const;

/** The people of one page; the whole row opens a file (picture 16). */
export function PeopleTable({ rows, search, onChange }: PeopleTableProps) {
  const { t } = useTranslation(['people', 'domain']);
  const navigate = useNavigate();
  const columns: readonly Column<PersonRow>[] = [
    { id: 'name', header: t('column.name'), sortable: true, render: (row) => <Who row={row} /> },
    { id: 'days_at_home', header: t('column.home'), sortable: true, render: (row) => <AtHome row={row} /> },
    {
      id: 'workers',
      header: t('column.workers'),
      render: (row) =>
        row.workers.length === 0 ? (
          <span className="ks-quiet">{t('noWorker')}</span>
        ) : (
          row.workers.map(callName).join(', ')
        ),
    },
    {
      id: 'last_contact',
      header: t('column.contact'),
      sortable: true,
      render: ({ contactWord }) =>
        contactWord !== null && (
          <span className="ks-people-word">
            <ContactWord state={contactWord}>{t(`domain:rhythmWord.${contactWord}`)}</ContactWord>
          </span>
        ),
    },
    { id: 'next_contact', header: t('column.next'), sortable: true, render: (row) => <NextTime row={row} /> },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowId={({ caseId }) => caseId}
      sort={{ by: search.sort, down: search.down }}
      onSort={({ by, down }) => {
        const sort = sortColumns.find((column) => column === by);
        if (sort !== undefined) onChange({ sort, down });
      }}
      rowLabel={({ name }) => (name === '' ? t('domain:noName') : name)}
      onOpen={({ caseId }) => {
        void navigate({ to: '/people/$caseId', params: { caseId } });
      }}
    />
  );
}

function Who({ row }: { readonly row: PersonRow }) {
  const { t } = useTranslation('domain');
  const name = useShownName(row.name);
  return (
    <>
      <span className="ks-person-who">
        <span className="ks-person-name">{name}</span>
        {row.pronouns !== '' && <span className="ks-quiet ks-small">{row.pronouns}</span>}
      </span>
      {row.state !== 'active' && <span className="ks-person-state">{t(`caseState.${row.state}`)}</span>}
    </>
  );
}

function AtHome({ row }: { readonly row: PersonRow }) {
  const { t } = useTranslation('people');
  const days = useDaysWords();
  const { daysAtHome, hasHome, state } = row;
  if (daysAtHome === null) {
    const looking = state === 'opening' || state === 'active' || state === 'reopened';
    return <span className="ks-quiet">{looking ? t('looking') : t('noHome')}</span>;
  }
  return hasHome ? (
    <span className="ks-nowrap">{days(daysAtHome)}</span>
  ) : (
    t('noHomeNow', { days: days(daysAtHome) })
  );
}

function NextTime({ row }: { readonly row: PersonRow }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const today = useToday();
  const { nextContactAt } = row;
  if (nextContactAt === null || nextContactAt < systemClock.now()) {
    return <span className="ks-quiet ks-nowrap">{t('notPlanned')}</span>;
  }
  return (
    <span className="ks-figures ks-nowrap">
      {t('nextAt', {
        day: format.relativeDay(dayOf(nextContactAt), today),
        time: format.time(nextContactAt),
      })}
    </span>
  );
}
