import { useNavigate, useParams } from '@tanstack/react-router';
import { IconDots, IconLock, IconShare3, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { usePrintKeys, useShortcut } from '#renderer/app/shortcuts.ts';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow, IconButton } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';
import type { KnownName } from '#shared/domain/reflection/known-names.ts';
import { FeelingsChoice } from './feelings-choice.tsx';
import { KeptMark } from './kept-mark.tsx';
import { withInitials, withNameLeft } from './log-form.ts';
import { ModelChoice } from './model-choice.tsx';
import { NameNote } from './name-note.tsx';
import { nextQuestion } from './next-question.ts';
import { SaveLogs } from './save-logs.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { useKnownNames } from './use-known-names.ts';
import { type OpenedLog, useLog, useOpenedLog } from './use-log.ts';
import './writing.css';
import { slotId, WritingPage } from './writing-page.tsx';

/** A new log. */
export function NewLog() {
  return <Opened logId={null} />;
}

/** A log that was begun before. */
export function LogScreen() {
  const { logId } = useParams({ from: '/frame/reflections/log/$logId' });
  return <Opened key={logId} logId={logId} />;
}

function Opened({ logId }: { readonly logId: string | null }) {
  const opened = useOpenedLog(logId);
  return (
    <ReadArea query={opened} height={600}>
      {(log) => <Writer opened={log} />}
    </ReadArea>
  );
}

/** The quiet page: ways of thinking on the left, the page, and a gentle word about names on the right. */
function Writer({ opened }: { readonly opened: OpenedLog }) {
  const { t } = useTranslation('reflections');
  const today = useToday();
  const printKeys = usePrintKeys();
  const writing = useLog(opened);
  const { log, change } = writing;
  const names = useKnownNames(log);
  useShortcut('Mod+arrowdown', t('write.nextShortcut'), nextQuestion);
  const goOn = () => {
    if (names.first !== null) document.getElementById(slotId(names.first.slot))?.focus();
  };
  return (
    <div className="ks-writer">
      <h1 className="ks-hidden" tabIndex={-1}>
        {t('list.title')}
      </h1>
      <WriterHead opened={opened} writing={writing} />
      <div className="ks-writer-columns">
        <div className="ks-writer-left">
          <ModelChoice
            value={log.model}
            onChange={(model) => {
              change({ model });
            }}
          />
          <FeelingsChoice log={log} onChange={change} />
          <DateField
            label={t('write.day')}
            value={log.occurredOn}
            max={today}
            onChange={(day) => {
              if (day !== null) change({ occurredOn: day });
            }}
          />
          <TextField
            id={slotId('caseRef')}
            label={t('write.about')}
            help={t('write.aboutHelp')}
            value={log.caseRef}
            maxLength={80}
            onChange={(caseRef) => {
              change({ caseRef });
            }}
          />
        </div>
        <WritingPage log={log} onChange={change} marksAt={names.at} isNew={opened.state === 'new'} />
        <aside>
          <NameNote
            name={names.first}
            others={names.others}
            onWrite={({ name }: KnownName) => {
              change(withInitials(log, names.find, name));
              goOn();
            }}
            onLeave={({ name }: KnownName) => {
              change(withNameLeft(log, name));
              goOn();
            }}
          />
          <p className="ks-writer-keys">{`${t('write.next')}, ${printKeys('Mod+arrowdown')}`}</p>
        </aside>
      </div>
    </div>
  );
}

interface WriterHeadProps {
  readonly opened: OpenedLog;
  readonly writing: ReturnType<typeof useLog>;
}

/** Who can read this, since when it is kept, and what else can be done with it. */
function WriterHead({ opened, writing }: WriterHeadProps) {
  const { t } = useTranslation(['reflections', 'ui']);
  const navigate = useNavigate();
  const sentences = useSentences();
  const [sharing, setSharing] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const [busy, setBusy] = useState(false);
  const exists = writing.state.kind === 'kept';
  const leave = () => navigate({ to: '/reflections' });
  const share = async () => {
    await writing.flush();
    if (writing.exists()) setSharing(true);
  };
  const remove = async () => {
    setBusy(true);
    try {
      await writing.forget();
      await call('reflections.delete', { id: opened.id });
      toastDone(t('write.deleted'));
      await leave();
    } catch (error) {
      toastProblem(sentences.error(error));
      setBusy(false);
    }
  };
  return (
    <div className="ks-writer-head">
      <WhoReads logId={opened.id} exists={exists} />
      <ButtonRow>
        <KeptMark state={writing.state} />
        <Button
          kind="quiet"
          icon={<IconShare3 size={18} aria-hidden />}
          notYet={exists ? null : t('write.empty')}
          onClick={() => {
            void share();
          }}
        >
          {t('write.share')}
        </Button>
        {exists && <SaveLogs logId={opened.id} before={writing.flush} />}
        {exists && (
          <Menu button={<IconButton label={t('write.more')} icon={<IconDots size={20} aria-hidden />} />}>
            <MenuItem
              icon={<IconTrash size={17} aria-hidden />}
              onSelect={() => {
                setDeleting(true);
              }}
            >
              {t('write.delete')}
            </MenuItem>
          </Menu>
        )}
        <Button
          onClick={() => {
            void leave();
          }}
        >
          {t('write.close')}
        </Button>
      </ButtonRow>
      {sharing && (
        <ShareDialog
          logId={opened.id}
          onClose={() => {
            setSharing(false);
          }}
        />
      )}
      <ConfirmDialog
        open={deleting}
        title={t('write.deleteTitle')}
        keep={t('write.deleteKeep')}
        act={t('write.deleteAct')}
        closeLabel={t('ui:close')}
        busy={busy}
        onKeep={() => {
          setDeleting(false);
        }}
        onAct={() => {
          void remove();
        }}
      >
        {t('write.deleteText')}
      </ConfirmDialog>
    </div>
  );
}

/** The lock: only the author, or also those who were given a copy. */
function WhoReads({ logId, exists }: { readonly logId: string; readonly exists: boolean }) {
  const { t } = useTranslation('reflections');
  const format = useFormat();
  const { data: shares = [] } = useRead('reflections.sharesOf', { logId }, { enabled: exists });
  return (
    <span className="ks-only-you">
      {shares.length === 0 ? <IconLock size={17} aria-hidden /> : <IconShare3 size={17} aria-hidden />}
      {shares.length === 0
        ? t('write.onlyYou')
        : t('write.shared', { count: shares.length, names: format.list(shares.map(({ name }) => name)) })}
    </span>
  );
}
