import { useParams } from '@tanstack/react-router';
import { IconEye, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { EntryDisputes } from '#renderer/features/rights/disputes.tsx';
import { useContactTitle } from '#renderer/features/timeline/contact-title.ts';
import { ButtonRow } from '#renderer/ui/button.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import { dayOf } from '#shared/lib/clock.ts';
import { NoteBody } from './note-body.tsx';
import { useBeforeWords } from './note-before.ts';

type SavedNote = OutputOf<'contacts.get'>;

/** A saved note, with its corrections and what stood there before. */
export function NoteViewScreen() {
  const caseId = useCaseId();
  const { entryId = '' } = useParams({ strict: false });
  const head = useRead('cases.header', { caseId });
  const note = useRead('contacts.get', { caseId, entryId });
  return (
    <ReadArea query={note} height={320}>
      {(data) => <NoteView note={data} called={callName(head.data?.name ?? '')} caseId={caseId} />}
    </ReadArea>
  );
}

interface NoteViewProps {
  readonly note: SavedNote;
  readonly called: string;
  readonly caseId: string;
}

function NoteView({ note, called, caseId }: NoteViewProps) {
  const { t } = useTranslation(['notes', 'domain', 'timeline']);
  const format = useFormat();
  const { may } = useSession();
  const titleOf = useContactTitle();
  const { content, entryId, amendments } = note;
  const meta = [
    content.status === 'completed' ? '' : t(`domain:contactStatus.${content.status}`),
    `${format.weekday(dayOf(content.startedAt))}, ${format.time(content.startedAt)}`,
    content.minutes === null ? '' : format.minutes(content.minutes),
    content.planned ? t('view.planned') : t('view.unplanned'),
  ].filter((part) => part !== '');

  return (
    <>
      <p className="ks-note-back">
        <TextLink to="/people/$caseId/notes" params={{ caseId }} activeOptions={{ exact: true }}>
          {t('view.back')}
        </TextLink>
      </p>
      <Sheet>
        <Section
          title={titleOf(content)}
          help={meta.join(' · ')}
          action={
            <ButtonRow>
              <ButtonLink
                kind="quiet"
                icon={<IconEye size={18} aria-hidden />}
                to="/people/$caseId/together/note/$entryId"
                params={{ caseId, entryId }}
              >
                {t('view.showTogether')}
              </ButtonLink>
              {may('notes.write') && (
                <ButtonLink
                  icon={<IconPencil size={18} aria-hidden />}
                  to="/people/$caseId/notes/$entryId/correct"
                  params={{ caseId, entryId }}
                >
                  {t('view.correct')}
                </ButtonLink>
              )}
            </ButtonRow>
          }
        >
          <NoteBody content={content} called={called} author={note.author} />
          <EntryDisputes caseId={caseId} entryId={entryId} />
          <p className="ks-quiet ks-least ks-note-written">
            {t(note.isImported ? 'view.imported' : 'view.written', {
              moment: format.moment(note.writtenAt),
              author: note.author,
            })}
          </p>
        </Section>
        {amendments.length > 0 && (
          <Section title={t('view.amendments')}>
            <ul className="ks-note-before">
              {amendments.map((amendment) => (
                <li key={amendment.at}>
                  <Amendment amendment={amendment} />
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Sheet>
    </>
  );
}

function Amendment({ amendment }: { readonly amendment: SavedNote['amendments'][number] }) {
  const { t } = useTranslation('notes');
  const format = useFormat();
  const before = useBeforeWords(amendment.before);
  return (
    <>
      <p>
        <span className="ks-strong">
          {t('view.amended', { moment: format.moment(amendment.at), author: amendment.by })}
        </span>
        <span className="ks-note-reason-words">{amendment.reason}</span>
      </p>
      <details>
        <summary>{t('view.before')}</summary>
        <DefinitionList>
          {before.map(({ term, text }) => (
            <Definition key={term} term={term}>
              <span className="ks-facts">{text === '' ? t('view.beforeEmpty') : text}</span>
            </Definition>
          ))}
        </DefinitionList>
      </details>
    </>
  );
}
