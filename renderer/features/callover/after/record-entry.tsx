import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';
import { Facts, PersonWords } from '#renderer/ui/voices.tsx';
import { engagementQuestions } from '#shared/domain/callover/callover-codes.ts';
import type { Entry } from '../callover-model.ts';
import { usePersonNames } from '../callover-words.ts';
import type { AmendTarget } from './amend-form.ts';
import { ShareLine } from './read-back-list.tsx';
import { RecordActions } from './record-actions.tsx';
import { RecordDecision } from './record-decision.tsx';

type OnAmend = ((target: AmendTarget) => void) | null;

interface RecordEntryProps {
  readonly entry: Entry;
  /** Null for those who may only read. */
  readonly onAmend: OnAmend;
}

/** What was said and decided about one person, and what became of it. */
export function RecordEntry({ entry, onAmend }: RecordEntryProps) {
  const { t } = useTranslation('callover');
  const names = usePersonNames();
  const called = names.called(entry);
  return (
    <Section
      title={
        <TextLink quiet to="/people/$caseId" params={{ caseId: entry.caseId }}>
          {names.full(entry)}
        </TextLink>
      }
      action={onAmend !== null && <AmendActs entry={entry} onAmend={onAmend} />}
    >
      <div className="ks-record">
        {entry.personsMessage !== '' && <PersonWords>{entry.personsMessage}</PersonWords>}
        {entry.discussion !== '' && <Facts>{entry.discussion}</Facts>}
        <Techniques entry={entry} />
        <Engagement entry={entry} />
        {entry.decisions.map((decision) => (
          <RecordDecision
            key={decision.id}
            caseId={entry.caseId}
            decision={decision}
            called={called}
            onAmend={onAmend}
          />
        ))}
        <RecordActions actions={entry.actions} onAmend={onAmend} />
        {isQuiet(entry) ? (
          <p className="ks-quiet">{t('record.noWords')}</p>
        ) : (
          <Shared entry={entry} called={called} />
        )}
      </div>
    </Section>
  );
}

/** True when nothing was written about somebody. */
function isQuiet(entry: Entry): boolean {
  const { discussion, whatWorks, techniquesTried, techniquesNote, decisions, actions } = entry;
  return (
    [discussion, whatWorks, techniquesNote].every((text) => text === '') &&
    techniquesTried.length + decisions.length + actions.length === 0
  );
}

function AmendActs({ entry, onAmend }: { readonly entry: Entry; readonly onAmend: NonNullable<OnAmend> }) {
  const { t } = useTranslation('callover');
  const name = usePersonNames().full(entry);
  const acts = [
    { words: t('amend.correct'), target: { on: 'entry', entryId: entry.id } },
    { words: t('amend.addDecision'), target: { on: 'new_decision', entryId: entry.id } },
    { words: t('amend.addAction'), target: { on: 'new_action', entryId: entry.id } },
  ] as const;
  return (
    <span className="ks-record-acts">
      {acts.map(({ words, target }) => (
        <TextButton
          key={target.on}
          aria-label={`${words}: ${name}`}
          onClick={() => {
            onAmend(target);
          }}
        >
          {words}
        </TextButton>
      ))}
    </span>
  );
}

function Techniques({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation(['callover', 'domain']);
  const format = useFormat();
  const tried = [
    ...entry.techniquesTried.map((one) => t(`domain:technique.${one}`)),
    entry.techniquesNote,
  ].filter((words) => words !== '');
  return (
    <>
      {tried.length > 0 && (
        <p>
          <strong>{t('callover:notes.tried')}</strong> {format.list(tried)}
        </p>
      )}
      {entry.whatWorks !== '' && (
        <div>
          <p className="ks-strong">{t('callover:notes.whatWorks')}</p>
          <Facts>{entry.whatWorks}</Facts>
        </div>
      )}
    </>
  );
}

function Engagement({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('domain');
  const answered = engagementQuestions.filter((question) => (entry.engagement[question] ?? '') !== '');
  if (answered.length === 0) return null;
  return (
    <dl className="ks-record-answers">
      {answered.map((question) => (
        <div key={question}>
          <dt className="ks-quiet">{t(`engagementQuestion.${question}`)}</dt>
          <dd>{entry.engagement[question]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Shared({ entry, called }: { readonly entry: Entry; readonly called: string }) {
  const { t } = useTranslation('callover');
  const today = useToday();
  const sentences = useSentences();
  const { may } = useSession();
  const mark = async () => {
    try {
      await call('callover.markSharedBack', { entryId: entry.id, on: today });
      toastDone(t('share.marked', { name: called }));
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
  return (
    <div className="ks-record-share">
      <ShareLine entry={entry} />
      {entry.sharedBackOn === null && may('notes.write') && (
        <TextButton onClick={() => void mark()}>{t('share.mark', { name: called })}</TextButton>
      )}
    </div>
  );
}
