import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct, useReadPages } from '#renderer/api/hooks.ts';
import { MorePages } from '#renderer/app/more-pages.tsx';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { useShownName } from '#renderer/features/cases/case-head.tsx';
import { EntryMoment } from '#renderer/features/timeline/entry-moment.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Timeline } from '#renderer/ui/timeline.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';

type Cover = OutputOf<'cover.get'>;
type Person = OutputOf<'cover.changes'>['people'][number];

/** What happened in the files meanwhile, person by person; the one who was away marks what they have read. */
export function CoverChanges({ cover, until }: { readonly cover: Cover; readonly until: string }) {
  const { t } = useTranslation('cover');
  const format = useFormat();
  const pages = useReadPages('cover.changes', { id: cover.id });
  const { colleagues } = cover;
  const names = format.list(colleagues);
  const days = { from: format.day(cover.from), until: format.day(until) };
  return (
    <Sheet>
      <Section title={t('changes.title')} help={t('changes.under', days)}>
        {cover.isOwn && colleagues.length > 0 && (
          <p className="ks-reading">{t('changes.thanks', { count: colleagues.length, names })}</p>
        )}
      </Section>
      <ReadArea query={pages} height={300}>
        {({ pages: loaded }) =>
          loaded
            .flatMap(({ people }) => people)
            .map((person) => <PersonChanges key={person.caseId} cover={cover} person={person} />)
        }
      </ReadArea>
      <MorePages pages={pages} words={t('changes.showMore')} />
    </Sheet>
  );
}

function PersonChanges({ cover, person }: { readonly cover: Cover; readonly person: Person }) {
  const { t } = useTranslation('cover');
  const name = useShownName(person.name);
  const { caseId, workerName, entries, more } = person;
  return (
    <Section
      level={3}
      title={
        <TextLink to="/people/$caseId" params={{ caseId }}>
          {name}
        </TextLink>
      }
      help={t('changes.with', { worker: workerName })}
      action={cover.isOwn && <ReadMark coverId={cover.id} person={person} name={name} />}
    >
      {entries.length === 0 ? (
        <p className="ks-quiet">{t('changes.nothing')}</p>
      ) : (
        <Timeline label={name}>
          {entries.map((entry) => (
            <EntryMoment key={entry.id} entry={entry} caseId={caseId} look="short" />
          ))}
        </Timeline>
      )}
      {more && (
        <TextLink to="/people/$caseId/notes" params={{ caseId }}>
          {t('changes.more')}
        </TextLink>
      )}
    </Section>
  );
}

interface ReadMarkProps {
  readonly coverId: string;
  readonly person: Person;
  readonly name: string;
}

function ReadMark({ coverId, person, name }: ReadMarkProps) {
  const { t } = useTranslation('cover');
  const format = useFormat();
  const sentences = useSentences();
  const act = useAct('cover.markRead');
  const { caseId, readOn } = person;
  const mark = async (isRead: boolean) => {
    if ((await act.run({ id: coverId, caseId, isRead })) === undefined && act.error !== null) {
      toastProblem(sentences.error(act.error));
    }
  };
  const words = readOn === null ? t('changes.read') : t('changes.unread');
  return (
    <span className="ks-cov-read">
      {readOn !== null && (
        <span className="ks-quiet ks-small">{t('changes.wasRead', { day: format.shortDay(readOn) })}</span>
      )}
      <Button
        kind="quiet"
        busy={act.pending}
        onClick={() => {
          void mark(readOn === null);
        }}
      >
        {words}
        <span className="ks-hidden">{` ${name}`}</span>
      </Button>
    </span>
  );
}
