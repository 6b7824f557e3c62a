import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { TextButton } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { SearchField } from '#renderer/ui/text-fields.tsx';

export type PickedCase = OutputOf<'people.pick'>[number];

interface PickCaseProps {
  readonly words: {
    readonly title: string;
    readonly search: string;
    /** Nobody is found, or everybody found is taken. */
    readonly nobody: string;
    /** Name of the list. */
    readonly found: string;
  };
  /** Class of the list of those found. */
  readonly rows: string;
  /** Who is chosen already, and not offered again. */
  readonly taken?: readonly (string | null)[];
  readonly onPick: (picked: PickedCase) => void;
  readonly onClose: () => void;
}

/** Chooses one of the people whom the signed-in person may see, by name or number. */
export function PickCase({ words, rows, taken = [], onPick, onClose }: PickCaseProps) {
  const { t } = useTranslation(['domain', 'ui']);
  const [text, setText] = useState('');
  const found = useRead('people.pick', { text, after: null }, { keepPrevious: true });
  return (
    <Dialog open onClose={onClose} title={words.title} closeLabel={t('ui:close')}>
      <SearchField label={words.search} placeholder={words.search} value={text} onChange={setText} />
      <ReadArea query={found} height={200}>
        {(people) => {
          const free = people.filter(({ caseId }) => !taken.includes(caseId));
          return free.length === 0 ? (
            <p className="ks-quiet">{words.nobody}</p>
          ) : (
            <ul className={rows} aria-label={words.found}>
              {free.map((person) => (
                <li key={person.caseId}>
                  <TextButton
                    onClick={() => {
                      onPick(person);
                    }}
                  >
                    {person.name === '' ? t('domain:noName') : person.name}
                  </TextButton>
                  <span className="ks-quiet ks-small">{person.caseNumber}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </ReadArea>
    </Dialog>
  );
}
