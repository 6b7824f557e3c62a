import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/api/hooks.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { CopyMark } from '#shared/contracts/access-copy.ts';
import type { CopyPlace } from './copy-screen.tsx';

interface LostMarksProps {
  readonly place: CopyPlace;
  readonly lost: readonly CopyMark[];
}

/** Marks whose text was changed since: nothing is guessed, they are made again. */
export function LostMarks({ place, lost }: LostMarksProps) {
  const { t } = useTranslation('rights');
  const unmark = useAct('accessCopy.unmark');
  return (
    <Note tone="clay">
      <p>{t('look.lost', { count: lost.length })}</p>
      <ul className="ks-look-marks">
        {lost.map(({ id, passage }) => (
          <li key={id}>
            {t('look.lostOne', { passage })}{' '}
            <TextButton
              aria-label={t('look.removeNamed', { passage })}
              onClick={() => {
                void unmark.run({ ...place, markId: id });
              }}
            >
              {t('look.remove')}
            </TextButton>
          </li>
        ))}
      </ul>
    </Note>
  );
}
