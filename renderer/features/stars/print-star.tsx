import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';

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
  const { busy, save, passwordDialog } = useSavePdf((file) => t('result.printed', { file }));

  const print = (kind: Kind) => save(() => api.prints.prepareStar({ caseId, readingId, ...kinds[kind] }));

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
      {passwordDialog}
    </>
  );
}
