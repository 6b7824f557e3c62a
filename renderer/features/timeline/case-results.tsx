import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { dayOf } from '#shared/lib/clock.ts';
import { Snippet } from './snippet.tsx';
import './case-results.css';

/** Entries of this file that hold the words, with the passages. */
export function CaseResults({ text }: { readonly text: string }) {
  const { t } = useTranslation('timeline');
  const format = useFormat();
  const today = useToday();
  const caseId = useCaseId();
  const asked = useDeferredValue(text);
  const found = useRead('search.find', { text: asked, caseId, limit: 50 }, { keepPrevious: true });
  return (
    <ReadArea query={found} height={200}>
      {({ entries, more }) => (
        <div className="ks-results" role="status">
          <p className="ks-quiet">
            {entries.length === 0
              ? t('noResults')
              : more
                ? t('resultsMore')
                : t('results', { count: entries.length })}
          </p>
          <ul>
            {entries.map((entry) => (
              <li key={entry.entryId}>
                <p className="ks-quiet ks-least ks-figures">
                  {[format.nearDay(dayOf(entry.at), today), t(`kindOne.${entry.kind}`)].join(' · ')}
                </p>
                <p>
                  {entry.kind === 'contact' ? (
                    <TextLink
                      quiet
                      to="/people/$caseId/notes/$entryId"
                      params={{ caseId, entryId: entry.entryId }}
                    >
                      <Snippet pieces={entry.snippet} />
                    </TextLink>
                  ) : entry.kind === 'record' ? (
                    <TextLink
                      quiet
                      to="/people/$caseId/records/$entryId"
                      params={{ caseId, entryId: entry.entryId }}
                    >
                      <Snippet pieces={entry.snippet} />
                    </TextLink>
                  ) : entry.kind === 'incident' ? (
                    <TextLink
                      quiet
                      to="/people/$caseId/safety/incident/$entryId"
                      params={{ caseId, entryId: entry.entryId }}
                    >
                      <Snippet pieces={entry.snippet} />
                    </TextLink>
                  ) : entry.kind === 'wellbeing' ? (
                    <TextLink quiet to="/people/$caseId/star/wellbeing" params={{ caseId }}>
                      <Snippet pieces={entry.snippet} />
                    </TextLink>
                  ) : (
                    <Snippet pieces={entry.snippet} />
                  )}
                </p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </ReadArea>
  );
}
