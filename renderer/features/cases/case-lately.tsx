import { IconArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { EntryMoment } from '#renderer/features/timeline/entry-moment.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Timeline } from '#renderer/ui/timeline.tsx';
import type { EntryKind, TimelineEntry } from '#shared/contracts/timeline.ts';
import './overview.css';

interface CaseLatelyProps {
  readonly caseId: string;
  /** Only these kinds; none = all. */
  readonly kinds?: readonly EntryKind[];
  /** Shown to the person: no ways on to pages of the team. */
  readonly together?: boolean;
}

/** How many entries stand at the side. */
const latest = 6;

/** The newest entries of a file, without what is for the team only. */
export function CaseLately({ caseId, kinds = [], together = false }: CaseLatelyProps) {
  const { t } = useTranslation('cases');
  const { may } = useSession();
  const page = useRead(
    'timeline.page',
    { caseId, kinds: [...kinds], authorId: null, before: null, size: latest },
    { enabled: may('notes.read') },
  );
  if (!may('notes.read')) return null;
  return (
    <section aria-labelledby="lately">
      <div className="ks-lately-head">
        <h2 className="ks-section-title" id="lately">
          {t('lately.title')}
        </h2>
        {!together && (
          <TextLink to="/people/$caseId/notes" params={{ caseId }}>
            {t('lately.all')}
            <IconArrowUpRight size={16} aria-hidden />
          </TextLink>
        )}
      </div>
      <ReadArea query={page} height={300}>
        {({ entries }) => {
          const shown = together ? entries.filter((entry) => !isKeptBack(entry)) : entries;
          return shown.length === 0 ? (
            <p className="ks-quiet">{t('lately.none')}</p>
          ) : (
            <Timeline label={t('lately.title')}>
              {shown.map((entry) => (
                <EntryMoment
                  key={entry.id}
                  entry={entry}
                  caseId={caseId}
                  look={together ? 'together' : 'short'}
                />
              ))}
            </Timeline>
          );
        }}
      </ReadArea>
    </section>
  );
}

/** True for what is kept back to protect somebody (domain.md 0.3): it never stands where the person may look. */
function isKeptBack(entry: TimelineEntry): boolean {
  return entry.kind === 'contact' && entry.sharedWithPerson === 'withheld_third_party_or_harm';
}
