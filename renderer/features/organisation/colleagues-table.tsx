import { IconDoor, IconEye, IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { type Column, DataTable } from '#renderer/ui/data-table.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { PersonWithAccess } from '#shared/contracts/access.ts';
import { needsMending } from '#shared/domain/access/access-state.ts';

type Colleague = OutputOf<'workers.list'>[number];

interface ColleaguesTableProps {
  readonly colleagues: readonly Colleague[];
  readonly teams: OutputOf<'organisation.get'>['teams'];
  /** What only managers see of them; empty for everybody else. */
  readonly people: readonly PersonWithAccess[];
  readonly onOpen?: (colleague: Colleague) => void;
}

/** Who works here now. */
export function ColleaguesTable({ colleagues, teams, people, onOpen }: ColleaguesTableProps) {
  const { t } = useTranslation(['organisation', 'access']);
  const format = useFormat();
  const { user } = useSession();
  const [sort, setSort] = useState({ by: 'name', down: false });
  const rows = colleagues.toSorted((a, b) => format.compare(a.name, b.name) * (sort.down ? -1 : 1));
  const teamNames = (colleague: Colleague) =>
    teams.filter((team) => colleague.teamIds.includes(team.id)).map((team) => team.name);

  const columns: readonly Column<Colleague>[] = [
    {
      id: 'name',
      header: t('colleagues.name'),
      sortable: true,
      render: (colleague) => (
        <>
          <span className="ks-strong">{colleague.name}</span>
          {colleague.id === user.id && <span className="ks-quiet ks-small"> {t('colleagues.you')}</span>}
        </>
      ),
    },
    {
      id: 'roles',
      header: t('colleagues.roles'),
      render: (colleague) => format.list(colleague.roles.map((role) => t(`roles.${role}`))),
    },
    {
      id: 'teams',
      header: t('colleagues.teams'),
      render: (colleague) =>
        format.list(teamNames(colleague)) || <span className="ks-quiet">{t('colleagues.noTeams')}</span>,
    },
    {
      id: 'hours',
      header: t('colleagues.hours'),
      render: ({ fte }) =>
        fte === 1
          ? t('colleagues.full')
          : t('colleagues.part', { percent: format.number(Math.round(fte * 100)) }),
    },
    {
      id: 'access',
      header: t('colleagues.access'),
      render: (colleague) => (
        <Access colleague={colleague} person={people.find(({ id }) => id === colleague.id)} />
      ),
    },
  ];
  const lastSignIn: Column<Colleague> = {
    id: 'last',
    header: t('access:lastSignIn'),
    render: (colleague) => {
      const at = people.find(({ id }) => id === colleague.id)?.lastSignIn ?? null;
      if (at !== null) return format.moment(at);
      if (colleague.id === user.id) return t('access:signedInNow');
      return colleague.canSignIn && <span className="ks-quiet">{t('access:neverSignedIn')}</span>;
    },
  };
  return (
    <>
      <DataTable
        caption={t('colleagues.caption')}
        columns={people.length === 0 ? columns : [...columns, lastSignIn]}
        rows={rows}
        rowId={(colleague) => colleague.id}
        rowLabel={(colleague) => colleague.name}
        sort={sort}
        onSort={setSort}
        {...(onOpen === undefined ? {} : { onOpen })}
      />
      <p className="ks-small ks-quiet ks-under-table">
        {t('colleagues.help')} {onOpen !== undefined && t('colleagues.open')}
      </p>
    </>
  );
}

interface AccessProps {
  readonly colleague: Colleague;
  readonly person: PersonWithAccess | undefined;
}

function Access({ colleague, person }: AccessProps) {
  const { t } = useTranslation(['organisation', 'access']);
  if (person !== undefined && needsMending(person.state)) {
    return (
      <Tag tone="brass" icon={<IconEye aria-hidden />}>
        {t('access:needsLook')}
      </Tag>
    );
  }
  return colleague.canSignIn ? (
    <Tag icon={<IconDoor aria-hidden />}>{t('colleagues.signsIn')}</Tag>
  ) : (
    <Tag icon={<IconTag aria-hidden />}>{t('colleagues.namedOnly')}</Tag>
  );
}
