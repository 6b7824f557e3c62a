import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { ManyChips } from '#renderer/ui/choice-chips.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { engagementQuestions, techniques } from '#shared/domain/callover/callover-codes.ts';
import type { Entry, Meeting } from '../callover-model.ts';
import { usePersonNames } from '../callover-words.ts';
import { ActionList } from './action-list.tsx';
import { type Colleague, useColleagues } from './colleagues.ts';
import { DecisionList } from './decision-list.tsx';
import { entryNow, type EntryNow, type EntryWords } from './typed.ts';
import type { Writing } from './use-writing.ts';

interface EntryNotesProps {
  readonly meeting: Meeting;
  readonly entry: Entry;
  readonly writing: Writing;
}

/** What the team writes about one person while it talks. Nothing here is about how a colleague works. */
export function EntryNotes({ meeting, entry, writing }: EntryNotesProps) {
  const { t } = useTranslation('callover');
  const { user } = useSession();
  const colleagues = useColleagues(meeting);
  const called = usePersonNames().called(entry);
  const now = entryNow(entry, writing.typed);
  const write = (words: Partial<EntryWords>) => {
    writing.entry(entry.id, words);
  };
  const main = colleagues.find(({ name }) => name === entry.mainWorker)?.id ?? user.id;
  return (
    <>
      <HintedField
        label={t('notes.discussion')}
        help={t('notes.discussionHelp', { name: called })}
        value={now.discussion}
        onChange={(discussion) => {
          write({ discussion });
        }}
      />
      <DecisionList entryId={entry.id} called={called} decisions={now.decisions} writing={writing} />
      <ActionList
        entryId={entry.id}
        actions={now.actions}
        colleagues={colleagues}
        owner={main}
        writing={writing}
      />
      <Techniques now={now} write={write} />
      <Engagement now={now} write={write} />
      <Asked now={now} called={called} write={write} />
      <ShareBack now={now} called={called} colleagues={colleagues} write={write} />
    </>
  );
}

interface PartProps {
  readonly now: EntryNow;
  readonly write: (words: Partial<EntryWords>) => void;
}

/** A part that is there on demand; open from the beginning when something stands in it. */
function OnDemand({
  title,
  filled,
  children,
}: {
  readonly title: string;
  readonly filled: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className="ks-run-more" open={filled}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  );
}

function Techniques({ now, write }: PartProps) {
  const { t } = useTranslation(['callover', 'domain']);
  const { techniquesTried, techniquesNote, whatWorks } = now;
  return (
    <OnDemand
      title={t('callover:notes.techniques')}
      filled={techniquesTried.length > 0 || techniquesNote !== '' || whatWorks !== ''}
    >
      <ManyChips
        label={t('callover:notes.tried')}
        chips={techniques.map((value) => ({ value, label: t(`domain:technique.${value}`) }))}
        value={techniquesTried}
        onChange={(tried) => {
          write({ techniquesTried: [...tried] });
        }}
      />
      <TextField
        label={t('callover:notes.triedNote')}
        value={techniquesNote}
        maxLength={2000}
        onChange={(note) => {
          write({ techniquesNote: note });
        }}
      />
      <HintedField
        label={t('callover:notes.whatWorks')}
        rows={2}
        value={whatWorks}
        onChange={(words) => {
          write({ whatWorks: words });
        }}
      />
    </OnDemand>
  );
}

/** The questions of domain.md 6.3; answers are optional and stand with the case of this meeting only. */
function Engagement({ now, write }: PartProps) {
  const { t } = useTranslation(['callover', 'domain']);
  const { engagement } = now;
  return (
    <OnDemand title={t('callover:notes.engagement')} filled={Object.keys(engagement).length > 0}>
      <p className="ks-quiet ks-small">{t('callover:notes.engagementHelp')}</p>
      {engagementQuestions.map((question) => (
        <TextareaField
          key={question}
          label={t(`domain:engagementQuestion.${question}`)}
          rows={1}
          value={engagement[question] ?? ''}
          maxLength={1000}
          onChange={(answer) => {
            write({ engagement: { ...engagement, [question]: answer } });
          }}
        />
      ))}
    </OnDemand>
  );
}

function Asked({ now, called, write }: PartProps & { readonly called: string }) {
  const { t } = useTranslation('callover');
  const { personAskedBeforehand, personsMessage } = now;
  return (
    <OnDemand title={t('question.title', { name: called })} filled={false}>
      <WordsField
        label={t('question.words', { name: called })}
        value={personsMessage}
        maxLength={2000}
        onChange={(message) => {
          write({ personsMessage: message });
        }}
      />
      <Checkbox
        label={t('question.asked', { name: called })}
        checked={personAskedBeforehand}
        onChange={(asked) => {
          write({ personAskedBeforehand: asked });
        }}
      />
    </OnDemand>
  );
}

interface ShareBackProps extends PartProps {
  readonly called: string;
  readonly colleagues: readonly Colleague[];
}

/** Who tells the person what was said, and until when. */
function ShareBack({ now, called, colleagues, write }: ShareBackProps) {
  const { t } = useTranslation('callover');
  return (
    <section className="ks-run-share" aria-label={t('notes.shareBack', { name: called })}>
      <h2 className="ks-run-label">
        <IconArrowRight size={17} aria-hidden />
        {t('notes.shareBack', { name: called })}
      </h2>
      <div className="ks-run-pair">
        <SelectField
          label={t('notes.shareBackWho')}
          placeholder={t('notes.nobodyYet')}
          choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          value={now.shareBackById}
          onChange={(shareBackById) => {
            write({ shareBackById });
          }}
        />
        <DateField
          label={t('notes.shareBackBy')}
          value={now.shareBackBy}
          onChange={(shareBackBy) => {
            write({ shareBackBy });
          }}
        />
      </div>
    </section>
  );
}
