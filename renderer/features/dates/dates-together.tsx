import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { useDateWords } from './date-words.ts';
import './dates.css';

/** Days to come that were written in for the person to see; no other tool's days, and nothing that is due. */
export function DatesTogether({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const today = useToday();
  const words = useDateWords();
  const dates = useRead('dates.list', { caseId });
  return (
    <ReadArea query={dates} height={60}>
      {(list) => {
        const shown = list.filter(({ on, own }) => on >= today && own?.visibleToPerson === true);
        if (shown.length === 0) return null;
        return (
          <section aria-labelledby="together-dates">
            <h2 className="ks-section-title" id="together-dates">
              {t('together.dates')}
            </h2>
            <ul className="ks-dates">
              {shown.map((date) => (
                <li key={date.own?.id}>
                  <span className="ks-strong">{format.nearDay(date.on, today)}</span>
                  <span>{words(date)}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      }}
    </ReadArea>
  );
}
