import { useParams } from '@tanstack/react-router';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { NetList, NetRow } from '#renderer/features/network/net-list.tsx';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList, EmptyState } from '#renderer/ui/states.tsx';
import { InvitedSection } from './invited-section.tsx';
import { ProgrammeDialog } from './programme-dialog.tsx';
import { SessionDialog } from './session-dialog.tsx';

type Group = OutputOf<'groups.get'>;
type Session = Group['sessions'][number];

/** One group: its sessions, newest first, and who is invited. */
export function GroupPage() {
  const { groupId = '' } = useParams({ strict: false });
  const group = useRead('groups.get', { id: groupId });
  return (
    <Page>
      <ReadArea query={group} height={400}>
        {(data) => <GroupSheet group={data} />}
      </ReadArea>
    </Page>
  );
}

function GroupSheet({ group }: { readonly group: Group }) {
  const { t } = useTranslation(['groups', 'domain']);
  const { may } = useSession();
  const format = useFormat();
  const archive = useAct('groups.setArchived');
  const [changing, setChanging] = useState(false);
  const { programme } = group;
  const { id, name, kind, rhythm, facilitators, purpose, archived } = programme;
  return (
    <>
      <PageTitle
        title={name}
        under={[
          t(`domain:groupKind.${kind}`),
          t(`domain:groupRhythm.${rhythm}`),
          facilitators.length > 0 && t('group.ledBy', { names: format.list(facilitators) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            <ButtonLink to="/groups">{t('group.back')}</ButtonLink>
            {may('directory.write') && (
              <>
                <Button
                  onClick={() => {
                    void archive.run({ id, archived: !archived });
                  }}
                >
                  {t(archived ? 'group.again' : 'group.rest')}
                </Button>
                <Button
                  onClick={() => {
                    setChanging(true);
                  }}
                >
                  {t('group.change')}
                </Button>
              </>
            )}
          </>
        }
      />
      <Sheet>
        {purpose !== '' && (
          <Section>
            <p className="ks-reading">{purpose}</p>
          </Section>
        )}
        <Sessions group={group} />
        <InvitedSection group={group} />
      </Sheet>
      {changing && (
        <ProgrammeDialog
          programme={programme}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </>
  );
}

function Sessions({ group: { programme, sessions } }: { readonly group: Group }) {
  const { t } = useTranslation('groups');
  const { may } = useSession();
  const format = useFormat();
  const [editing, setEditing] = useState<Session | 'new' | null>(null);
  const mayWrite = may('directory.write');
  const add = mayWrite && (
    <Button
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setEditing('new');
      }}
    >
      {t('group.addSession')}
    </Button>
  );
  return (
    <Section title={t('group.sessions')} action={sessions.length > 0 && add}>
      {sessions.length === 0 ? (
        <EmptyState icon={<IconUsersGroup aria-hidden />} title={t('group.noSessions')} action={add}>
          {t('group.noSessionsText')}
        </EmptyState>
      ) : (
        <NetList>
          {sessions.map((session) => (
            <NetRow
              key={session.id}
              title={session.topic}
              facts={[
                [format.day(session.heldOn), session.came > 0 && t('group.came', { count: session.came })]
                  .filter(Boolean)
                  .join(' · '),
              ]}
              acts={
                mayWrite && (
                  <TextButton
                    aria-label={t('group.editOf', { topic: session.topic })}
                    onClick={() => {
                      setEditing(session);
                    }}
                  >
                    {t('group.edit')}
                  </TextButton>
                )
              }
            >
              <SessionTexts session={session} />
            </NetRow>
          ))}
        </NetList>
      )}
      {editing !== null && (
        <SessionDialog
          programmeId={programme.id}
          session={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </Section>
  );
}

function SessionTexts({ session }: { readonly session: Session }) {
  const { t } = useTranslation('groups');
  const format = useFormat();
  const texts = [
    [t('group.plan'), session.plan],
    [t('group.whatHappened'), session.whatHappened],
    [t('group.atmosphere'), session.atmosphere],
    [t('group.learning'), session.learning],
    [t('group.nextTopics'), format.list(session.nextTopics)],
  ].filter(([, text]) => text !== '');
  if (texts.length === 0) return null;
  return (
    <DefinitionList>
      {texts.map(([term = '', text]) => (
        <Definition key={term} term={term}>
          {text}
        </Definition>
      ))}
    </DefinitionList>
  );
}
