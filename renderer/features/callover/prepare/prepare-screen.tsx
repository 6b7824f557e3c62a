import { useNavigate } from '@tanstack/react-router';
import { IconDots, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Page, PageTitle } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { Meeting } from '../callover-model.ts';
import { useMeetingTitle } from '../callover-words.ts';
import { PrintDialog } from '../print-dialog.tsx';
import { AskedNote } from './asked-note.tsx';
import { CaseChoice } from './case-choice.tsx';
import { RunningOrder } from './running-order.tsx';
import { useWhenAndWho } from './when-and-who.ts';
import './prepare.css';

/** Picture 08: who is suggested and why, beside the running order. */
export function PrepareScreen({ meeting }: { readonly meeting: Meeting }) {
  const suggestions = useRead('callover.suggestions', { meetingId: meeting.id });
  return (
    <Page>
      <Head meeting={meeting} />
      <div className="ks-co-prepare">
        <ReadArea query={suggestions} height={480}>
          {(list) => <CaseChoice meeting={meeting} suggestions={list} />}
        </ReadArea>
        <div>
          <RunningOrder meeting={meeting} suggestions={suggestions.data ?? []} />
          <AskedNote meeting={meeting} />
        </div>
      </div>
    </Page>
  );
}

function Head({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation(['callover', 'ui']);
  const { may } = useSession();
  const sentences = useSentences();
  const navigate = useNavigate();
  const title = useMeetingTitle();
  const whenAndWho = useWhenAndWho();
  const start = useAct('callover.start');
  const [printing, setPrinting] = useState(false);
  const params = { meetingId: meeting.id };
  const mayWrite = may('callover.write');
  const running = meeting.state === 'running';
  const begin = async () => {
    const started = running || (await start.run(params)) !== undefined;
    if (started) await navigate({ to: '/callovers/$meetingId/run', params });
  };
  return (
    <>
      <PageTitle
        title={title(meeting)}
        over={
          <TextLink quiet to="/callovers" activeOptions={{ exact: true }}>
            {t('callover:list.title')}
          </TextLink>
        }
        under={
          <>
            {whenAndWho(meeting)}{' '}
            {mayWrite && (
              <TextLink to="/callovers/$meetingId/plan" params={params}>
                {t('callover:prepare.changePlan')}
              </TextLink>
            )}
          </>
        }
        actions={
          <>
            {mayWrite && !running && <MoreMenu meeting={meeting} />}
            <Button
              icon={<IconPrinter size={18} aria-hidden />}
              onClick={() => {
                setPrinting(true);
              }}
            >
              {t('callover:prepare.print')}
            </Button>
            {running && (
              <ButtonLink to="/callovers/$meetingId/read-back" params={params}>
                {t('callover:run.end')}
              </ButtonLink>
            )}
            {mayWrite && (
              <Button kind="main" busy={start.pending} onClick={() => void begin()}>
                {running ? t('callover:prepare.goOn') : t('callover:prepare.start')}
              </Button>
            )}
          </>
        }
      />
      {start.error !== null && <Note tone="clay">{sentences.error(start.error)}</Note>}
      {printing && (
        <PrintDialog
          what="pack"
          meeting={meeting}
          onClose={() => {
            setPrinting(false);
          }}
        />
      )}
    </>
  );
}

function MoreMenu({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation(['callover', 'ui']);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const cancel = useAct('callover.cancel');
  return (
    <>
      <Menu
        button={<IconButton label={t('callover:prepare.more')} icon={<IconDots size={20} aria-hidden />} />}
      >
        <MenuItem
          onSelect={() => {
            setAsking(true);
          }}
        >
          {t('callover:cancel.menu')}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asking}
        title={t('callover:cancel.title')}
        keep={t('callover:cancel.keep')}
        act={t('callover:cancel.act')}
        closeLabel={t('ui:close')}
        busy={cancel.pending}
        onKeep={() => {
          setAsking(false);
        }}
        onAct={() => {
          void cancel.run({ meetingId: meeting.id }).then(async (done) => {
            if (done === undefined) return;
            toastDone(t('callover:cancel.done'));
            await navigate({ to: '/callovers', replace: true });
          });
        }}
      >
        {t('callover:cancel.text')}
      </ConfirmDialog>
    </>
  );
}
