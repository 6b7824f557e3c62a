import { IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { Menu, MenuChoice, MenuItem } from '#renderer/ui/menu.tsx';
import { type OthersNames, othersNames } from '#shared/domain/around/around-codes.ts';

const looks = {
  colour: { greyscale: false, encrypt: false },
  grey: { greyscale: true, encrypt: false },
  locked: { greyscale: false, encrypt: true },
} as const;
type Look = keyof typeof looks;

interface PrintCopyProps {
  /** Makes the pages ready; the answer names the print job. */
  readonly prepare: (look: (typeof looks)[Look]) => Promise<{ readonly jobId: string }>;
  /** False asks first: nothing hard leaves the house without a word about strengths (domain.md 0.3). */
  readonly hasStrengths: boolean;
  /** What else is chosen in the menu, before how it looks. */
  readonly choice?: ReactNode;
}

interface PrintRecordProps extends Pick<PrintCopyProps, 'hasStrengths'> {
  readonly caseId: string;
  readonly entryId: string;
  /** For a page on which other people stand: asks whether with their names. */
  readonly namesOthers?: boolean;
}

/** The person's copy of one version. */
export function PrintRecord({ caseId, entryId, hasStrengths, namesOthers = false }: PrintRecordProps) {
  const { t } = useTranslation(['records', 'domain']);
  const [names, setNames] = useState<OthersNames>('initials');
  return (
    <PrintCopy
      hasStrengths={hasStrengths}
      choice={
        namesOthers && (
          <MenuChoice
            label={t('records:printNames')}
            choices={othersNames.map((value) => ({ value, label: t(`domain:othersNames.${value}`) }))}
            value={names}
            onChange={setNames}
          />
        )
      }
      prepare={(look) => api.records.preparePrint({ caseId, entryId, names, ...look })}
    />
  );
}

/** The person's copy as a PDF: in colour, for a printer without colour, or behind a password. */
export function PrintCopy({ prepare, hasStrengths, choice }: PrintCopyProps) {
  const { t } = useTranslation(['records', 'ui']);
  const { busy, save, passwordDialog } = useSavePdf((file) => t('printed', { file }));
  const [asking, setAsking] = useState<Look | null>(null);

  const print = (look: Look) => {
    setAsking(null);
    return save(() => prepare(looks[look]));
  };

  return (
    <>
      <Menu
        button={
          <Button kind="quiet" busy={busy} icon={<IconPrinter size={18} aria-hidden />}>
            {t('printButton')}
          </Button>
        }
      >
        {choice}
        {(['colour', 'grey', 'locked'] as const).map((look) => (
          <MenuItem
            key={look}
            onSelect={() => {
              if (hasStrengths) void print(look);
              else setAsking(look);
            }}
          >
            {t(`printLook.${look}`)}
          </MenuItem>
        ))}
      </Menu>
      <ConfirmDialog
        open={asking !== null}
        title={t('printNoStrengths')}
        keep={t('printNoStrengthsKeep')}
        act={t('printNoStrengthsAct')}
        actKind="other"
        closeLabel={t('ui:close')}
        onKeep={() => {
          setAsking(null);
        }}
        onAct={() => {
          if (asking !== null) void print(asking);
        }}
      >
        {t('printNoStrengthsText')}
      </ConfirmDialog>
      {passwordDialog}
    </>
  );
}
