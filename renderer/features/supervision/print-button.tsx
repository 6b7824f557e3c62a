import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { PasswordDialog } from '#renderer/app/password-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { useKeeping } from './keeping.tsx';

interface PrintButtonProps {
  readonly what: 'session' | 'agreement';
  readonly id: string;
}

/** A PDF for both, behind a password unless that is switched off. */
export function PrintButton({ what, id }: PrintButtonProps) {
  const { t } = useTranslation('supervision');
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState<string | null>(null);
  return (
    <>
      <Button
        icon={<IconPrinter size={18} aria-hidden />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t(`print.open.${what}`)}
      </Button>
      {open && (
        <PrintDialog
          what={what}
          id={id}
          onPassword={setPassword}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
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

interface PrintDialogProps extends PrintButtonProps {
  readonly onPassword: (password: string | null) => void;
  readonly onClose: () => void;
}

function PrintDialog({ what, id, onPassword, onClose }: PrintDialogProps) {
  const { t } = useTranslation('supervision');
  const { flushAll } = useKeeping();
  const form = useForm('print', {
    initial: { encrypt: true, greyscale: false },
    submit: async (choice) => {
      await flushAll();
      const { jobId } = await api.supervision.print({ what, id, ...choice });
      const saved = await callShell('savePdf', { jobId });
      onClose();
      if (saved === null) return;
      toastDone(t('print.saved', { file: saved.fileName }));
      onPassword(saved.password);
    },
  });
  const { encrypt, greyscale } = form.values;
  return (
    <FormDialog title={t(`print.title.${what}`)} save={t('print.act')} form={form} onClose={onClose}>
      <p>{t(`print.help.${what}`)}</p>
      <Checkbox
        label={t('print.encrypt')}
        help={t('print.encryptHelp')}
        checked={encrypt}
        onChange={(next) => {
          form.set({ encrypt: next });
        }}
      />
      <Checkbox
        label={t('print.grey')}
        checked={greyscale}
        onChange={(next) => {
          form.set({ greyscale: next });
        }}
      />
    </FormDialog>
  );
}
