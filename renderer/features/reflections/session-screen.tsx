import { useNavigate, useParams } from '@tanstack/react-router';
import { IconPencil, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import './reflections.css';
import { SessionText } from './session-text.tsx';
import './writing.css';

type Session = OutputOf<'reflections.session'>;

/** A team reflection to read. */
export function SessionScreen() {
  const { t } = useTranslation('reflections');
  const { sessionId } = useParams({ from: '/frame/reflections/team/$sessionId' });
  const session = useRead('reflections.session', { id: sessionId });
  return (
    <Page>
      <Breadcrumb label={t('list.views')}>
        <TextLink quiet to="/reflections/team">
          {t('team.tab')}
        </TextLink>
        <span>{t('team.title')}</span>
      </Breadcrumb>
      <ReadArea query={session} height={500}>
        {(data) => <Read session={data} />}
      </ReadArea>
    </Page>
  );
}

function Read({ session }: { readonly session: Session }) {
  const { t } = useTranslation(['reflections', 'domain']);
  const format = useFormat();
  const { may } = useSession();
  const mayWrite = may('team_reflection.write');
  const { id, content, readers, madeByMe } = session;
  return (
    <>
      <PageTitle
        title={t(`domain:sessionKind.${content.kind}`)}
        under={format.weekday(content.heldOn)}
        actions={
          mayWrite && (
            <ButtonRow>
              {madeByMe && <DeleteSession id={id} />}
              <ButtonLink
                to="/reflections/team/$sessionId/write"
                params={{ sessionId: id }}
                icon={<IconPencil size={18} aria-hidden />}
              >
                {t('team.write')}
              </ButtonLink>
            </ButtonRow>
          )
        }
      />
      <p className="ks-only-you">
        <IconUsersGroup size={17} aria-hidden />
        {t('team.readers', { names: format.list(readers) })}
      </p>
      <div className="ks-session-form">
        <Sheet>
          <Section>
            <SessionText content={content} />
          </Section>
        </Sheet>
      </div>
    </>
  );
}

function DeleteSession({ id }: { readonly id: string }) {
  const { t } = useTranslation(['reflections', 'ui']);
  const navigate = useNavigate();
  const sentences = useSentences();
  const [asking, setAsking] = useState(false);
  const erase = useAct('reflections.deleteSession');
  const run = async () => {
    if ((await erase.run({ id })) === undefined) return;
    toastDone(t('team.deleted'));
    await navigate({ to: '/reflections/team' });
  };
  return (
    <>
      <Button
        kind="quiet"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('team.delete')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('team.deleteTitle')}
        keep={t('write.deleteKeep')}
        act={t('team.deleteAct')}
        closeLabel={t('ui:close')}
        busy={erase.pending}
        onKeep={() => {
          setAsking(false);
        }}
        onAct={() => {
          void run();
        }}
      >
        {t('team.deleteText')}
        {erase.error !== null && <Note tone="clay">{sentences.error(erase.error)}</Note>}
      </ConfirmDialog>
    </>
  );
}
