import { IconBookmark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { type Plan, usePlanWords } from './plan-words.ts';

interface FromStarProps {
  readonly caseId: string;
  readonly focus: Plan['focus'];
  readonly called: string;
  readonly mayChange: boolean;
}

/** What the person chose to work on in the latest star and is no goal yet; each begins one. */
export function FromStar({ caseId, focus, called, mayChange }: FromStarProps) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const words = usePlanWords(called);
  const [first] = focus;
  if (first === undefined || !mayChange) return null;
  const day = format.day(first.on);
  return (
    <div className="ks-plan-star">
      <p>{called === '' ? t('star.choseNobody', { day }) : t('star.chose', { name: called, day })}</p>
      <div className="ks-btn-row">
        {focus.map(({ areaKey, label, readingId }) => {
          const area = words.area({ key: areaKey, label });
          return (
            <ButtonLink
              key={areaKey}
              icon={<IconBookmark size={18} aria-hidden />}
              aria-label={t('star.beginWith', { area })}
              to="/people/$caseId/plan/goals/new"
              params={{ caseId }}
              search={{ area: areaKey, reading: readingId }}
            >
              {area}
            </ButtonLink>
          );
        })}
      </div>
    </div>
  );
}
