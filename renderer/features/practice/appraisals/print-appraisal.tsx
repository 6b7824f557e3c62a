import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';

/** The appraisal as a PDF; behind a password first, because it leaves the sealed vault. */
export function PrintAppraisal({ id }: { readonly id: string }) {
  const { t } = useTranslation('practice');
  const { busy, save, passwordDialog } = useSavePdf((file) => t('print.saved', { file }));
  const print = (encrypt: boolean) => save(() => api.appraisals.preparePdf({ id, encrypt }));
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
      {passwordDialog}
    </>
  );
}
