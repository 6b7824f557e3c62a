import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';

/** What authors have given out, to read. */
export function Disclosures({ requestId }: { readonly requestId: string }) {
  const { t } = useTranslation('reflections');
  const format = useFormat();
  const query = useRead('reflections.disclosures', { requestId });
  return (
    <ReadArea query={query}>
      {(list) => (
        <div className="ks-log-text">
          {list.map(({ author, passages }) => (
            <section key={author}>
              <h3 className="ks-writing-label">{t('asked.from', { name: author })}</h3>
              {passages.map(({ occurredOn, text }, index) => (
                <div key={index}>
                  <p className="ks-small ks-quiet">{format.weekday(occurredOn)}</p>
                  <p className="ks-log-words">{text}</p>
                </div>
              ))}
            </section>
          ))}
        </div>
      )}
    </ReadArea>
  );
}
