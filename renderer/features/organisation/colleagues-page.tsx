import { IconDoor, IconPlus, IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { type Column, DataTable } from '#renderer/ui/data-table.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { EditColleague } from './edit-colleague.tsx';
import { SettingsFrame } from './settings-frame.tsx';

type Colleague = OutputOf<'workers.list'>[number];

/** Everybody who works here, with their roles, teams and access. */
export function ColleaguesPage() {
  const { t } = useTranslation('organisation');
  const workers = useRead('workers.list', {});
  const organisation = useRead('organisation.get', {});
  const { may } = useSession();
  const [editing, setEditing] = useState<Colleague | null>(null);
  return (
    <SettingsFrame
      actions={
        may('workers.manage') && (
          <ButtonLink to="/settings/colleagues/new" kind="main" icon={<IconPlus size={18} aria-hidden />}>
            {t('colleagues.add')}
          </ButtonLink>
        )
      }
    >
      <ReadArea query={workers} height={400}>
        {(colleagues) => (
          <Colleagues
            colleagues={colleagues}
            teams={organisation.data?.teams ?? []}
            onOpen={may('workers.manage') ? setEditing : undefined}
          />
        )}
      </ReadArea>
      {editing !== null && (
        <EditColleague
          colleague={editing}
          teams={organisation.data?.teams ?? []}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </SettingsFrame>
  );
}

interface ColleaguesProps {
  readonly colleagues: readonly Colleague[];
  readonly teams: OutputOf<'organisation.get'>['teams'];
  readonly onOpen: ((colleague: Colleague) => void) | undefined;
}

function Colleagues({ colleagues, teams, onOpen }: ColleaguesProps) {
  const { t } = useTranslation('organisation');
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
      render: ({ canSignIn }) =>
        canSignIn ? (
          <Tag icon={<IconDoor aria-hidden />}>{t('colleagues.signsIn')}</Tag>
        ) : (
          <Tag icon={<IconTag aria-hidden />}>{t('colleagues.namedOnly')}</Tag>
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('colleagues.caption')}
        columns={columns}
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
