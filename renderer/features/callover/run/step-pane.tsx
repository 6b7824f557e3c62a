import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { TextButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import type { RecordWriting } from '../after/use-record-words.ts';
import { ReadBackList } from '../after/read-back-list.tsx';
import type { Entry, Meeting, Reason, Step } from '../callover-model.ts';
import { usePersonNames, useStepTitle } from '../callover-words.ts';
import { ReasonLine } from '../reason-line.tsx';
import { CaseCard } from './case-card.tsx';
import { LastActions } from './last-actions.tsx';

interface StepPaneProps {
  readonly meeting: Meeting;
  readonly step: Step;
  readonly entry: Entry | undefined;
  readonly record: RecordWriting;
  readonly onGo: (place: number) => void;
}

/** The middle of the screen: a person's card, or what the step is about. */
export function StepPane(props: StepPaneProps) {
  const { meeting, step, entry } = props;
  const title = useStepTitle();
  if (entry !== undefined) return <EntryCard meeting={meeting} entry={entry} />;
  return (
    <div className="ks-run-step-pane">
      <h1 className="ks-page-title" data-size="name" tabIndex={-1}>
        {title(meeting, step)}
      </h1>
      <StepBody {...props} />
    </div>
  );
}

/** The card of this person at once; those of the others come in one answer meanwhile. */
function EntryCard({ meeting, entry }: { readonly meeting: Meeting; readonly entry: Entry }) {
  const all = useRead('callover.cards', { meetingId: meeting.id });
  const known = all.data?.find(({ entryId }) => entryId === entry.id);
  const one = useRead(
    'callover.card',
    { meetingId: meeting.id, entryId: entry.id },
    { enabled: known === undefined },
  );
  if (known !== undefined) return <CaseCard card={known} message={entry.personsMessage} />;
  return (
    <ReadArea query={one} height={520}>
      {(card) => <CaseCard card={card} message={entry.personsMessage} />}
    </ReadArea>
  );
}

function StepBody({ meeting, step, record, onGo }: StepPaneProps) {
  const { t } = useTranslation('callover');
  switch (step.code) {
    case 'welcome':
      return <Reasons meeting={meeting} code="good_news" none={t('step.noNews')} onGo={onGo} />;
    case 'not_in_touch':
      return <Reasons meeting={meeting} code="no_contact" none={t('step.allInTouch')} onGo={onGo} />;
    case 'last_actions':
      return <LastActions actions={meeting.lastActions} />;
    case 'in_depth':
      return <ChooseInDepth meeting={meeting} />;
    case 'learning':
      return (
        <HintedField
          label={t('record.learning')}
          help={t('record.learningHelp')}
          rows={6}
          value={record.learning}
          onChange={(learning) => {
            record.set({ learning });
          }}
        />
      );
    case 'read_back':
      return <ReadBackList meeting={meeting} />;
    case 'home_at_risk':
      return (
        <>
          <p className="ks-run-prompt">{t('step.prompt.home_at_risk')}</p>
          <Reasons meeting={meeting} code="home_at_risk" none={t('step.noHomeAtRisk')} onGo={onGo} />
        </>
      );
    case 'same_day':
      return <p className="ks-run-prompt">{t('step.prompt.same_day')}</p>;
    case 'person':
      return <p className="ks-run-prompt">{t('step.hidden')}</p>;
    case 'own':
      return <p className="ks-run-prompt">{t('step.prompt.own')}</p>;
  }
}

interface ReasonsProps {
  readonly meeting: Meeting;
  readonly code: Reason['code'];
  readonly none: string;
  readonly onGo: (place: number) => void;
}

/** Everybody of the team to whom one reason applies, by name, with the way to their place in the round. */
function Reasons({ meeting, code, none, onGo }: ReasonsProps) {
  const { t } = useTranslation('callover');
  const names = usePersonNames();
  const sentences = useSentences();
  const list = useRead('callover.suggestions', { meetingId: meeting.id });
  const add = async (caseId: string) => {
    try {
      await call('callover.pick', { meetingId: meeting.id, caseIds: [caseId] });
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
  return (
    <ReadArea query={list} height={200}>
      {(cases) => {
        const found = cases.flatMap((each) => {
          const reason = each.reasons.find((one) => one.code === code);
          return reason === undefined ? [] : [{ each, reason }];
        });
        if (found.length === 0) return <p className="ks-run-prompt">{none}</p>;
        return (
          <ul className="ks-run-people">
            {found.map(({ each, reason }) => {
              const place = meeting.agenda.findIndex(
                ({ entryId }) => entryId !== null && entryId === each.entryId,
              );
              const name = names.full(each);
              return (
                <li key={each.caseId}>
                  <h2 className="ks-run-person">{name}</h2>
                  {reason.code === 'good_news' ? (
                    <p className="ks-run-news">{reason.text}</p>
                  ) : (
                    <ReasonLine reason={reason} />
                  )}
                  {place === -1 ? (
                    <TextButton
                      aria-label={`${t('step.add')}: ${name}`}
                      onClick={() => void add(each.caseId)}
                    >
                      {t('step.add')}
                    </TextButton>
                  ) : (
                    <TextButton
                      aria-label={`${t('step.go')}: ${name}`}
                      onClick={() => {
                        onGo(place);
                      }}
                    >
                      {t('step.go')}
                    </TextButton>
                  )}
                </li>
              );
            })}
          </ul>
        );
      }}
    </ReadArea>
  );
}

function ChooseInDepth({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('callover');
  const names = usePersonNames();
  const sentences = useSentences();
  const choose = async (entryId: string) => {
    try {
      await call('callover.setInDepth', { meetingId: meeting.id, entryId });
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
  if (meeting.entries.length === 0) return <p className="ks-run-prompt">{t('step.nobody')}</p>;
  return (
    <div className="ks-run-narrow">
      <SelectField
        label={t('step.whoInDepth')}
        placeholder={t('notes.nobodyYet')}
        choices={meeting.entries.map((entry) => ({ value: entry.id, label: names.full(entry) }))}
        value={null}
        onChange={(entryId) => void choose(entryId)}
      />
    </div>
  );
}
