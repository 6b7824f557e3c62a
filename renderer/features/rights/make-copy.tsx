import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FootBar } from '#renderer/ui/page.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';
import type { CopyPlace } from './copy-screen.tsx';

interface MakeCopyProps {
  readonly place: CopyPlace;
  readonly documents: number;
  /** Marks have to be looked at first. */
  readonly waits: boolean;
}

/** Makes the pages behind a password, then offers the same for a computer. */
export function MakeCopy({ place, documents, waits }: MakeCopyProps) {
  const { t } = useTranslation(['rights', 'ui', 'errors']);
  const { may } = useSession();
  const sentences = useSentences();
  const request = useRead('dataRequests.get', place);
  const [asking, setAsking] = useState(false);
  const [fileJobId, setFileJobId] = useState<string | null>(null);
  const { busy, save, passwordDialog } = useSavePdf((file) => t('rights:look.made', { file }));
  const close = () => {
    setAsking(false);
  };
  const make = async () => {
    // The passphrase is asked for in a dialog of its own.
    close();
    await save(async () => {
      const prepared = await api.accessCopy.prepare({ ...place, greyscale: false });
      setFileJobId(prepared.fileJobId);
      return prepared;
    });
  };
  const saveJson = async () => {
    if (fileJobId === null) return;
    try {
      const written = await callShell('saveFile', { jobId: fileJobId });
      if (written !== null) toastDone(t('rights:look.jsonSaved', { file: written.fileName }));
    } catch (error) {
      toastProblem(sentences.error(error));
    }
    setFileJobId(null);
  };
  const notYet = waits
    ? t('errors:copy_marks_lost')
    : request.data?.identity === null
      ? t('rights:look.identityFirst')
      : null;
  return (
    <FootBar>
      <p className="ks-small ks-quiet">
        {[
          documents > 0 ? t('rights:look.documents', { count: documents }) : '',
          may('rights.manage') ? '' : t('rights:look.manager'),
        ]
          .filter((line) => line !== '')
          .join(' ')}
      </p>
      {may('rights.manage') && (
        <Button
          kind="main"
          size="large"
          busy={busy}
          notYet={notYet}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('rights:look.make')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={t('rights:look.makeTitle')}
        keep={t('ui:cancel')}
        act={t('rights:look.makeGo')}
        actKind="main"
        busy={busy}
        closeLabel={t('ui:close')}
        onKeep={close}
        onAct={() => {
          void make();
        }}
      >
        <p>{t('rights:look.makeText')}</p>
      </ConfirmDialog>
      {passwordDialog}
      <ConfirmDialog
        open={fileJobId !== null && !busy && !asking && !passwordDialog}
        title={t('rights:look.alsoJson')}
        keep={t('rights:look.jsonNo')}
        act={t('rights:look.jsonSave')}
        actKind="other"
        closeLabel={t('ui:close')}
        onKeep={() => {
          setFileJobId(null);
        }}
        onAct={() => {
          void saveJson();
        }}
      >
        <p>{t('rights:look.alsoJsonText')}</p>
      </ConfirmDialog>
    </FootBar>
  );
}
