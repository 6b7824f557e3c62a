import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { AccessToMend, WhoHasLeft } from './access-to-mend.tsx';
import { ColleaguesTable } from './colleagues-table.tsx';
import { EditColleague } from './edit-colleague.tsx';
import { SettingsFrame } from './settings-frame.tsx';

type Colleague = OutputOf<'workers.list'>[number];

/** Everybody who works here, with their roles, teams and access; for managers also who signed in when. */
export function ColleaguesPage() {
  const { t } = useTranslation('organisation');
  const { may } = useSession();
  return (
    <SettingsFrame
      page="colleagues"
      actions={
        may('workers.manage') && (
          <ButtonLink to="/settings/colleagues/new" kind="main" icon={<IconPlus size={18} aria-hidden />}>
            {t('colleagues.add')}
          </ButtonLink>
        )
      }
    >
      {may('workers.manage') ? <ManagedColleagues /> : <ListedColleagues />}
    </SettingsFrame>
  );
}

const worksHere = ({ until }: Colleague) => until === null;

function ListedColleagues() {
  const workers = useRead('workers.list', {});
  const organisation = useRead('organisation.get', {});
  return (
    <ReadArea query={workers} height={400}>
      {(colleagues) => (
        <ColleaguesTable
          colleagues={colleagues.filter(worksHere)}
          teams={organisation.data?.teams ?? []}
          people={[]}
        />
      )}
    </ReadArea>
  );
}

function ManagedColleagues() {
  const workers = useRead('workers.list', {});
  const organisation = useRead('organisation.get', {});
  const access = useRead('access.list', {});
  const [editing, setEditing] = useState<Colleague | null>(null);
  const teams = organisation.data?.teams ?? [];
  return (
    <>
      <ReadArea query={access} height={400}>
        {({ people }) => (
          <>
            <AccessToMend people={people} />
            <ReadArea query={workers} height={400}>
              {(colleagues) => (
                <ColleaguesTable
                  colleagues={colleagues.filter(worksHere)}
                  teams={teams}
                  people={people}
                  onOpen={setEditing}
                />
              )}
            </ReadArea>
            <WhoHasLeft people={people} />
          </>
        )}
      </ReadArea>
      {editing !== null && (
        <EditColleague
          colleague={editing}
          teams={teams}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </>
  );
}
