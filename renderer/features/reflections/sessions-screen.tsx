import { IconLock, IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useReadPages } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { MorePages } from '#renderer/app/more-pages.tsx';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { TextButton } from '#renderer/ui/button.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { ProfilesDialog } from './profiles-dialog.tsx';
import { ReflectionsFrame } from './reflections-frame.tsx';

type Listed = OutputOf<'reflections.sessions'>['sessions'][number];

/** Reflection in the team: what was sealed to the signed-in person, newest first. */
export function SessionsScreen() {
  const { t } = useTranslation('reflections');
  const { may } = useSession();
  const [profiles, setProfiles] = useState(false);
  return (
    <ReflectionsFrame
      under={t('team.under')}
      actions={
        may('team_reflection.write') && (
          <ButtonLink kind="main" icon={<IconPlus size={18} aria-hidden />} to="/reflections/team/new">
            {t('team.new')}
          </ButtonLink>
        )
      }
    >
      <div className="ks-reflections-body">
        <SessionList />
        {may('team_reflection.write') && (
          <TextButton
            onClick={() => {
              setProfiles(true);
            }}
          >
            {t('team.profiles')}
          </TextButton>
        )}
      </div>
      {profiles && (
        <ProfilesDialog
          onClose={() => {
            setProfiles(false);
          }}
        />
      )}
    </ReflectionsFrame>
  );
}

function SessionList() {
  const { t } = useTranslation('reflections');
  const query = useReadPages('reflections.sessions', { size: 30 });
  return (
    <ReadArea query={query} height={300}>
      {({ pages }) => {
        const sessions = pages.flatMap((page) => page.sessions);
        return sessions.length === 0 ? (
          <EmptyState icon={<IconUsersGroup aria-hidden />} title={t('team.empty')}>
            {t('team.emptyText')}
          </EmptyState>
        ) : (
          <>
            <Sheet>
              <ul className="ks-logs">
                {sessions.map((session) => (
                  <SessionRow key={session.id} session={session} />
                ))}
              </ul>
            </Sheet>
            <MorePages pages={query} words={t('received.more')} />
          </>
        );
      }}
    </ReadArea>
  );
}

function SessionRow({ session }: { readonly session: Listed }) {
  const { t } = useTranslation(['reflections', 'domain']);
  const format = useFormat();
  const { id, kind, heldOn, madeBy, opening } = session;
  const words = t(`domain:sessionKind.${kind}`);
  return (
    <li className="ks-log-row">
      <h2 className="ks-log-title">
        {opening === null ? (
          <span className="ks-log-closed">
            <IconLock size={18} aria-hidden />
            {words}
          </span>
        ) : (
          <TextLink quiet to="/reflections/team/$sessionId" params={{ sessionId: id }}>
            {words}
          </TextLink>
        )}
      </h2>
      <p className="ks-small ks-quiet">
        {[format.weekday(heldOn), t('team.by', { name: madeBy })].join(' · ')}
      </p>
      {opening === null ? (
        <p className="ks-small ks-quiet">{t('list.lockedHelp')}</p>
      ) : (
        <p className="ks-log-passage">{opening}</p>
      )}
    </li>
  );
}
