import { IconFileDownload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callShell } from '#renderer/api/client.ts';
import { useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/states.tsx';
import './printed-key.css';

interface PrintedKeyProps {
  /** What this key is, for screen readers. */
  readonly label: string;
  readonly groups: readonly string[];
  /** Print job of its sheet. */
  readonly jobId: string;
  readonly onSaved?: () => void;
}

/** A recovery key in numbered groups, with the way to paper. It is shown once and kept nowhere in this page. */
export function PrintedKey({ label, groups, jobId, onSaved }: PrintedKeyProps) {
  const { t } = useTranslation('account');
  const sentences = useSentences();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const running = useRef(false);

  const save = async () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(null);
    try {
      const file = await callShell('savePdf', { jobId });
      if (file !== null) {
        setSaved(file.fileName);
        onSaved?.();
      }
    } catch (error) {
      setFailure(error);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };

  return (
    <>
      <ol className="ks-key" aria-label={label}>
        {groups.map((group, place) => (
          <li key={place}>
            <span>{t('key.group', { number: place + 1 })}</span>
            {group}
          </li>
        ))}
      </ol>
      <ButtonRow>
        <Button
          icon={<IconFileDownload size={19} aria-hidden />}
          busy={busy}
          onClick={() => {
            void save();
          }}
        >
          {saved === null ? t('key.save') : t('key.again')}
        </Button>
        {saved !== null && <span role="status">{t('key.saved', { fileName: saved })}</span>}
      </ButtonRow>
      {failure !== null && <Note tone="clay">{sentences.error(failure)}</Note>}
    </>
  );
}
