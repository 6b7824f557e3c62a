import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { TextButton } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { SearchField } from '#renderer/ui/text-fields.tsx';

interface CasePickerProps {
  /** Who is in the session already. */
  readonly taken: readonly (string | null)[];
  readonly onPick: (caseId: string) => void;
  readonly onClose: () => void;
}

/** Chooses one of the people whom the signed-in person may see. */
export function CasePicker({ taken, onPick, onClose }: CasePickerProps) {
  const { t } = useTranslation(['supervision', 'domain', 'ui']);
  const [text, setText] = useState('');
  const found = useRead('people.pick', { text, after: null }, { keepPrevious: true });
  return (
    <Dialog open onClose={onClose} title={t('cases.pick')} closeLabel={t('ui:close')}>
      <SearchField
        label={t('cases.search')}
        placeholder={t('cases.search')}
        value={text}
        onChange={setText}
      />
      <ReadArea query={found} height={200}>
        {(people) => {
          const free = people.filter(({ caseId }) => !taken.includes(caseId));
          return free.length === 0 ? (
            <p className="ks-quiet">{t('cases.nobody')}</p>
          ) : (
            <ul className="ks-sup-rows" aria-label={t('cases.found')}>
              {free.map(({ caseId, name, caseNumber }) => (
                <li key={caseId}>
                  <TextButton
                    onClick={() => {
                      onPick(caseId);
                    }}
                  >
                    {name === '' ? t('domain:noName') : name}
                  </TextButton>
                  <span className="ks-quiet ks-small">{caseNumber}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </ReadArea>
    </Dialog>
  );
}
