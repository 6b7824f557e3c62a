import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconNotes } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead, useReadPages } from '#renderer/api/hooks.ts';
import { useSentences } from '#renderer/app/words.ts';
import { useSession } from '#renderer/app/session.tsx';
import { MorePages } from '#renderer/app/more-pages.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ManyChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState, LoadingArea, Note } from '#renderer/ui/states.tsx';
import { SearchField } from '#renderer/ui/text-fields.tsx';
import { Timeline } from '#renderer/ui/timeline.tsx';
import { entryKinds } from '#shared/contracts/timeline.ts';
import { CaseResults } from './case-results.tsx';
import { EntryMoment } from './entry-moment.tsx';
import { type TimelineSearch, wholeTimeline } from './timeline-search.ts';

/** Entries of one page; older ones come with “Show earlier”. */
const pageSize = 30;

/** Everything in one file, newest first; the filters are in the address. */
export function TimelineScreen() {
  const { t } = useTranslation('timeline');
  const search = useSearch({ from: '/frame/people/$caseId/tabs/notes' });
  const navigate = useNavigate({ from: '/people/$caseId/notes' });
  const change = (part: Partial<TimelineSearch>) => {
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  };
  const looking = search.q.trim() !== '';
  return (
    <Columns pattern="list" side={<Filters search={search} onChange={change} />}>
      <Sheet>
        <Section title={t('tab')}>
          {looking ? (
            <CaseResults text={search.q} />
          ) : (
            <Entries
              search={search}
              onAll={() => {
                change(wholeTimeline);
              }}
            />
          )}
        </Section>
      </Sheet>
    </Columns>
  );
}

interface FiltersProps {
  readonly search: TimelineSearch;
  readonly onChange: (part: Partial<TimelineSearch>) => void;
}

function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation('timeline');
  const caseId = useCaseId();
  const { data: authors = [] } = useRead('timeline.authors', { caseId });
  return (
    <>
      <SearchField
        label={t('find')}
        placeholder={t('findPlaceholder')}
        value={search.q}
        onChange={(q) => {
          onChange({ q });
        }}
      />
      <ManyChips
        label={t('kindsLabel')}
        help={t('kindsAll')}
        chips={entryKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={search.kinds}
        onChange={(kinds) => {
          onChange({ kinds: entryKinds.filter((kind) => kinds.includes(kind)) });
        }}
      />
      {authors.length > 1 && (
        <SelectField
          label={t('author')}
          choices={[
            { value: '', label: t('anyAuthor') },
            ...authors.map((author) => ({ value: author.id as string, label: author.name })),
          ]}
          value={search.author ?? ''}
          onChange={(author) => {
            onChange({ author: author === '' ? null : author });
          }}
        />
      )}
    </>
  );
}

interface EntriesProps {
  readonly search: TimelineSearch;
  readonly onAll: () => void;
}

function Entries({ search, onAll }: EntriesProps) {
  const { t } = useTranslation(['timeline', 'ui']);
  const sentences = useSentences();
  const caseId = useCaseId();
  const pages = useReadPages('timeline.page', {
    caseId,
    kinds: search.kinds,
    authorId: search.author,
    size: pageSize,
  });
  if (pages.data === undefined) {
    return pages.error === null ? (
      <LoadingArea label={t('ui:loading')} height={300} />
    ) : (
      <Note tone="clay">{sentences.error(pages.error)}</Note>
    );
  }
  const entries = pages.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0)
    return <Nothing filtered={search.kinds.length > 0 || search.author !== null} onAll={onAll} />;
  return (
    <>
      <Timeline label={t('label')}>
        {entries.map((entry) => (
          <EntryMoment key={entry.id} entry={entry} caseId={caseId} />
        ))}
      </Timeline>
      <MorePages pages={pages} words={t('earlier')} />
    </>
  );
}

function Nothing({ filtered, onAll }: { readonly filtered: boolean; readonly onAll: () => void }) {
  const { t } = useTranslation('timeline');
  const caseId = useCaseId();
  const { may } = useSession();
  if (filtered) {
    return (
      <EmptyState
        icon={<IconNotes aria-hidden />}
        title={t('emptyFiltered')}
        action={<Button onClick={onAll}>{t('showAll')}</Button>}
      >
        {t('emptyFilteredText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconNotes aria-hidden />}
      title={t('empty')}
      action={
        may('notes.write') && (
          <ButtonLink to="/people/$caseId/notes/new" params={{ caseId }}>
            {t('emptyAction')}
          </ButtonLink>
        )
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}
