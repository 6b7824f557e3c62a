import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell } from '#renderer/api/client.ts';
import { useSentences } from '#renderer/app/words.ts';
import { PasswordDialog } from '#renderer/features/handovers/password-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';

/** The appraisal as a PDF; behind a password first, because it leaves the sealed vault. */
export function PrintAppraisal({ id }: { readonly id: string }) {
  const { t } = useTranslation('practice');
  const sentences = useSentences();
  const [busy, setBusy] = useState(false);
  const [password, setPassword] = useState<string | null>(null);
  const print = async (encrypt: boolean) => {
    setBusy(true);
    try {
      const { jobId } = await api.appraisals.preparePdf({ id, encrypt });
      const saved = await callShell('savePdf', { jobId });
      if (saved === null) return;
      toastDone(t('print.saved', { file: saved.fileName }));
      setPassword(saved.password);
    } catch (error) {
      toastProblem(sentences.error(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Menu
        button={
          <Button kind="quiet" busy={busy} icon={<IconPrinter size={18} aria-hidden />}>
            {t('print.act')}
          </Button>
        }
      >
        <MenuItem
          onSelect={() => {
            void print(true);
          }}
        >
          {t('print.locked')}
        </MenuItem>
        <MenuItem
          onSelect={() => {
            void print(false);
          }}
        >
          {t('print.open')}
        </MenuItem>
      </Menu>
      {password !== null && (
        <PasswordDialog
          password={password}
          onClose={() => {
            setPassword(null);
          }}
        />
      )}
    </>
  );
}
