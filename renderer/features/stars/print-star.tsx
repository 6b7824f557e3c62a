import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell } from '#renderer/api/client.ts';
import { useSentences } from '#renderer/app/words.ts';
import { PasswordDialog } from '#renderer/features/handovers/password-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';

interface PrintStarProps {
  readonly caseId: string;
  readonly readingId: string;
  readonly called: string;
}

const kinds = {
  colour: { greyscale: false, encrypt: false },
  grey: { greyscale: true, encrypt: false },
  locked: { greyscale: false, encrypt: true },
} as const;
type Kind = keyof typeof kinds;

/** The person's own copy as a PDF: in colour, for a printer without colour, or behind a password. */
export function PrintStar({ caseId, readingId, called }: PrintStarProps) {
  const { t } = useTranslation('stars');
  const sentences = useSentences();
  const [busy, setBusy] = useState(false);
  const [password, setPassword] = useState<string | null>(null);

  const print = async (kind: Kind) => {
    setBusy(true);
    try {
      const { jobId } = await api.prints.prepareStar({ caseId, readingId, ...kinds[kind] });
      const saved = await callShell('savePdf', { jobId });
      if (saved === null) return;
      toastDone(t('result.printed', { file: saved.fileName }));
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
            {called === '' ? t('result.printNobody') : t('result.print', { name: called })}
          </Button>
        }
      >
        {(['colour', 'grey', 'locked'] as const).map((kind) => (
          <MenuItem
            key={kind}
            onSelect={() => {
              void print(kind);
            }}
          >
            {t(`print.kind.${kind}`)}
          </MenuItem>
        ))}
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
