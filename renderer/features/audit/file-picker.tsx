import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { SearchField } from '#renderer/ui/text-fields.tsx';

export type PickedFile = Pick<OutputOf<'people.pick'>[number], 'caseId' | 'name' | 'caseNumber'>;

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
        <FileDialog
          nameOf={nameOf}
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

interface FileDialogProps {
  readonly nameOf: (file: PickedFile) => string;
  readonly onPick: (file: PickedFile) => void;
  readonly onClose: () => void;
}

function FileDialog({ nameOf, onPick, onClose }: FileDialogProps) {
  const { t } = useTranslation(['audit', 'ui']);
  const [text, setText] = useState('');
  const found = useRead('people.pick', { text, after: null }, { keepPrevious: true });
  return (
    <Dialog open onClose={onClose} title={t('filter.pick')} closeLabel={t('ui:close')}>
      <SearchField
        label={t('filter.search')}
        placeholder={t('filter.search')}
        value={text}
        onChange={setText}
      />
      <ReadArea query={found} height={200}>
        {(people) =>
          people.length === 0 ? (
            <p className="ks-quiet">{t('filter.nobody')}</p>
          ) : (
            <ul className="ks-audit-files" aria-label={t('filter.found')}>
              {people.map((person) => (
                <li key={person.caseId}>
                  <TextButton
                    onClick={() => {
                      onPick(person);
                    }}
                  >
                    {nameOf(person)}
                  </TextButton>
                  <span className="ks-quiet ks-small">{person.caseNumber}</span>
                </li>
              ))}
            </ul>
          )
        }
      </ReadArea>
    </Dialog>
  );
}
