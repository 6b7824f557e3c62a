import { type ReactNode, useState } from 'react';
import { callShell } from '#renderer/api/client.ts';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { useSentences } from './words.ts';

interface SavePdf {
  readonly busy: boolean;
  /** Prepares the pages, asks for a place and writes the file. A problem stays in sight as a message. */
  readonly save: (prepare: () => Promise<{ readonly jobId: string }>) => Promise<void>;
  /** The password of a protected file, once; to be drawn beside the button. */
  readonly passwordDialog: ReactNode;
}

/** Writes one print job as a PDF. @param saved the sentence for a file that was written */
export function useSavePdf(saved: (file: string) => string): SavePdf {
  const sentences = useSentences();
  const [busy, setBusy] = useState(false);
  const [password, setPassword] = useState<string | null>(null);
  return {
    busy,
    async save(prepare) {
      setBusy(true);
      try {
        const { jobId } = await prepare();
        const written = await callShell('savePdf', { jobId });
        if (written === null) return;
        toastDone(saved(written.fileName));
        setPassword(written.password);
      } catch (error) {
        toastProblem(sentences.error(error));
      } finally {
        setBusy(false);
      }
    },
    passwordDialog: password !== null && (
      <PasswordDialog
        password={password}
        onClose={() => {
          setPassword(null);
        }}
      />
    ),
  };
}
