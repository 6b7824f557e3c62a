import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PickCase, type PickedCase } from '#renderer/features/people/pick-case.tsx';
import { Button, TextButton } from '#renderer/ui/button.tsx';

export type PickedFile = Pick<PickedCase, 'caseId' | 'name' | 'caseNumber'>;

interface FilePickerProps {
  readonly file: PickedFile | null;
  readonly onPick: (file: PickedFile | null) => void;
}

/** One file to narrow the list to, by name or number. */
export function FilePicker({ file, onPick }: FilePickerProps) {
  const { t } = useTranslation(['audit', 'domain']);
  const [open, setOpen] = useState(false);
  const nameOf = ({ name }: PickedFile) => (name === '' ? t('domain:noName') : name);
  return (
    <div className="ks-audit-file">
      <span className="ks-label">{t('filter.file')}</span>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {file === null ? t('filter.pick') : `${nameOf(file)} · ${file.caseNumber}`}
      </Button>
      {file !== null && (
        <TextButton
          onClick={() => {
            onPick(null);
          }}
        >
          {t('filter.forget')}
        </TextButton>
      )}
      {open && (
        <PickCase
          words={{
            title: t('filter.pick'),
            search: t('filter.search'),
            nobody: t('filter.nobody'),
            found: t('filter.found'),
          }}
          rows="ks-audit-files"
          onPick={(picked) => {
            setOpen(false);
            onPick(picked);
          }}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}
