import { IconMessageCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { Entry, Meeting } from '../callover-model.ts';
import { usePersonNames } from '../callover-words.ts';
import { QuestionDialog } from '../question-form.tsx';

/** How many of the persons were asked what they want the team to know, and who was not yet. */
export function AskedNote({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('callover');
  const format = useFormat();
  const names = usePersonNames();
  const { may } = useSession();
  const [asking, setAsking] = useState<Entry | null>(null);
  const { entries } = meeting;
  const notYet = entries.filter(({ personAskedBeforehand }) => !personAskedBeforehand);
  if (entries.length === 0) return null;
  return (
    <div className="ks-co-asked">
      <Note tone="accent" icon={<IconMessageCircle aria-hidden />}>
        <p>
          <strong>{t('asked.count', { asked: entries.length - notYet.length, all: entries.length })}</strong>{' '}
          {notYet.length === 0
            ? t('asked.all')
            : t('asked.notYet', { count: notYet.length, names: format.list(notYet.map(names.called)) })}
        </p>
        {may('callover.write') &&
          notYet.map((entry) => (
            <TextButton
              key={entry.id}
              onClick={() => {
                setAsking(entry);
              }}
            >
              {t('asked.write', { name: names.called(entry) })}
            </TextButton>
          ))}
      </Note>
      {asking !== null && (
        <QuestionDialog
          caseId={asking.caseId}
          name={asking.name}
          onClose={() => {
            setAsking(null);
          }}
        />
      )}
    </div>
  );
}
