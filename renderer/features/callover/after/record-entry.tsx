import { IconCheck, IconFileCheck, IconPencil, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { IconButton, TextButton } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';
import { Facts, PersonWords } from '#renderer/ui/voices.tsx';
import { engagementQuestions } from '#shared/domain/callover/callover-codes.ts';
import { isOpenAction, listNextStatuses, waitsForPerson } from '#shared/domain/callover/decisions.ts';
import type { Action, Decision, Entry } from '../callover-model.ts';
import { usePersonNames } from '../callover-words.ts';
import { OutcomeDialog } from '../outcome-dialog.tsx';
import type { AmendTarget } from './amend-form.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { ShareLine, useActionWords } from './read-back-list.tsx';

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

interface RecordDecisionProps {
  readonly caseId: string;
  readonly decision: Decision;
  readonly called: string;
  readonly onAmend: OnAmend;
}

function RecordDecision({ caseId, decision, called, onAmend }: RecordDecisionProps) {
  const { t } = useTranslation(['callover', 'domain']);
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const [copying, setCopying] = useState(false);
  const { text, copiedTo } = decision;
  return (
    <div className="ks-record-decision">
      <div className="ks-run-decision-head">
        <Tag>{t(`domain:calloverDecisionKind.${decision.kind}`)}</Tag>
        {onAmend !== null && (
          <IconButton
            label={t('callover:amend.of', { what: text })}
            icon={<IconPencil size={17} aria-hidden />}
            onClick={() => {
              onAmend({ on: 'decision', decisionId: decision.id });
            }}
          />
        )}
      </div>
      <p>{text}</p>
      <Standing decision={decision} called={called} />
      <span className="ks-record-acts">
        {may('notes.write') && listNextStatuses(decision).length > 0 && (
          <TextButton
            aria-label={`${t('callover:outcome.ask', { name: called })}: ${text}`}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('callover:outcome.ask', { name: called })}
          </TextButton>
        )}
        {copiedTo === null && onAmend !== null && (
          <TextButton
            aria-label={`${t('callover:copy.act')}: ${text}`}
            onClick={() => {
              setCopying(true);
            }}
          >
            {t('callover:copy.act')}
          </TextButton>
        )}
        {copiedTo !== null && (
          <Tag tone="moss" icon={<IconFileCheck aria-hidden />}>
            {t('callover:copy.done')}
          </Tag>
        )}
      </span>
      {asking && (
        <OutcomeDialog
          decision={decision}
          called={called}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
      {copying && (
        <CopyDialog
          caseId={caseId}
          decision={decision}
          called={called}
          onClose={() => {
            setCopying(false);
          }}
        />
      )}
    </div>
  );
}

function Standing({ decision, called }: Pick<RecordDecisionProps, 'decision' | 'called'>) {
  const { t } = useTranslation(['callover', 'domain']);
  const format = useFormat();
  const today = useToday();
  const { status, outcome, outcomeOn } = decision;
  const on = outcomeOn === null ? '' : format.nearDay(outcomeOn, today);
  if (waitsForPerson(decision)) {
    return (
      <p className="ks-run-standing">
        <IconUser size={17} aria-hidden />
        {t('callover:decision.needsYes', { name: called })}
      </p>
    );
  }
  const words =
    status === 'proposed'
      ? t('callover:decision.ours')
      : t(`callover:outcome.statuses.${status}`, { name: called });
  return (
    <p className="ks-run-standing">
      <IconCheck size={17} aria-hidden />
      {[words, on, outcome].filter((part) => part !== '').join(' · ')}
    </p>
  );
}

interface RecordActionsProps {
  readonly actions: readonly Action[];
  readonly onAmend: OnAmend;
}

/** Who does what; ticking says that it is done, at any time. */
export function RecordActions({ actions, onAmend }: RecordActionsProps) {
  const { t } = useTranslation(['callover', 'domain']);
  const sentences = useSentences();
  const { may } = useSession();
  const words = useActionWords();
  if (actions.length === 0) return null;
  const say = async ({ id, dueOn }: Action, done: boolean) => {
    try {
      await call('callover.setActionStatus', { actionId: id, status: done ? 'done' : 'open', dueOn });
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
  return (
    <ul className="ks-record-actions">
      {actions.map((action) => (
        <li key={action.id}>
          <Checkbox
            label={action.text}
            help={
              action.status === 'carried' || action.status === 'dropped'
                ? `${words(action)} · ${t(`domain:calloverActionStatus.${action.status}`)}`
                : words(action)
            }
            checked={!isOpenAction(action.status)}
            disabled={!may('notes.write')}
            onChange={(done) => void say(action, done)}
          />
          {onAmend !== null && (
            <IconButton
              label={t('callover:amend.of', { what: action.text })}
              icon={<IconPencil size={17} aria-hidden />}
              onClick={() => {
                onAmend({ on: 'action', actionId: action.id });
              }}
            />
          )}
        </li>
      ))}
    </ul>
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
