import { IconMessageCircle, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { SearchField } from '#renderer/ui/text-fields.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import type { Meeting, Suggestion } from '../callover-model.ts';
import { usePersonNames } from '../callover-words.ts';
import { QuestionDialog } from '../question-form.tsx';
import { ReasonLine } from '../reason-line.tsx';

interface CaseChoiceProps {
  readonly meeting: Meeting;
  readonly suggestions: readonly Suggestion[];
}

/** From how many cases on a list can be narrowed by a name. */
const manyCases = 12;

/**
 * Every open case of the team by name, never by worry: those with a reason first to see, the others on demand. A tick
 * puts a person on the running order (domain.md 10.6).
 */
export function CaseChoice({ meeting, suggestions }: CaseChoiceProps) {
  const { t } = useTranslation('callover');
  const sentences = useSentences();
  const { may } = useSession();
  const [everybody, setEverybody] = useState(meeting.kind === 'weekly_round');
  const [text, setText] = useState('');
  const quiet = suggestions.filter(({ reasons, entryId }) => reasons.length === 0 && entryId === null);
  const wanted = text.trim().toLocaleLowerCase();
  const shown = suggestions.filter(
    (each) => (everybody || !quiet.includes(each)) && each.name.toLocaleLowerCase().includes(wanted),
  );
  const unpicked = shown.filter(({ entryId }) => entryId === null).map(({ caseId }) => caseId);
  const pickAll = async () => {
    try {
      await call('callover.pick', { meetingId: meeting.id, caseIds: unpicked });
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
  return (
    <section aria-labelledby="co-suggested">
      <div className="ks-section-head">
        <h2 className="ks-section-title" id="co-suggested">
          {everybody ? t('prepare.everybody') : t('prepare.suggested')}
        </h2>
        <span className="ks-co-acts">
          {may('callover.write') && unpicked.length > 1 && (
            <TextButton onClick={() => void pickAll()}>
              {t('prepare.tickAll', { count: unpicked.length })}
            </TextButton>
          )}
          {quiet.length > 0 && (
            <TextButton
              icon={everybody ? undefined : <IconPlus size={17} aria-hidden />}
              aria-expanded={everybody}
              onClick={() => {
                setEverybody(!everybody);
                setText('');
              }}
            >
              {everybody ? t('prepare.onlySuggested') : t('prepare.addSomebody')}
            </TextButton>
          )}
        </span>
      </div>
      {everybody && suggestions.length > manyCases && (
        <div className="ks-co-find">
          <SearchField
            label={t('prepare.find')}
            placeholder={t('prepare.find')}
            value={text}
            onChange={setText}
          />
        </div>
      )}
      {shown.length === 0 ? (
        <p className="ks-quiet">
          {t(suggestions.length === 0 ? 'prepare.noCases' : 'prepare.noneSuggested')}
        </p>
      ) : (
        <ul className="ks-co-cases">
          {shown.map((each) => (
            <OneCase key={each.caseId} meeting={meeting} suggestion={each} />
          ))}
        </ul>
      )}
      <p className="ks-quiet ks-small ks-co-foot">{t('prepare.foot')}</p>
    </section>
  );
}

function OneCase({ meeting, suggestion }: { readonly meeting: Meeting; readonly suggestion: Suggestion }) {
  const { t } = useTranslation('callover');
  const format = useFormat();
  const today = useToday();
  const sentences = useSentences();
  const names = usePersonNames();
  const { may } = useSession();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [asking, setAsking] = useState(false);
  const { caseId, entryId, mainWorker, reasons, lastDiscussedOn } = suggestion;
  const picked = wanted ?? entryId !== null;
  const pick = async (tick: boolean) => {
    setWanted(tick);
    const meetingId = meeting.id;
    try {
      if (tick) await call('callover.pick', { meetingId, caseIds: [caseId] });
      else if (entryId !== null) await call('callover.unpick', { meetingId, entryId });
    } catch (error) {
      toastProblem(sentences.error(error));
    }
    setWanted(null);
  };
  const questionWords = t(suggestion.askedBeforehand ? 'question.change' : 'question.add');
  const last =
    lastDiscussedOn === null
      ? t('reason.neverDiscussed')
      : t('reason.lastTalk', { day: format.nearDay(lastDiscussedOn, today) });
  return (
    <li>
      <Checkbox
        label={<span className="ks-co-name">{names.full(suggestion)}</span>}
        help={mainWorker === '' ? t('prepare.noWorker') : t('prepare.with', { worker: mainWorker })}
        checked={picked}
        disabled={!may('callover.write')}
        onChange={(tick) => void pick(tick)}
      />
      <div className="ks-co-reasons">
        {reasons.map((reason, index) => (
          <ReasonLine key={index} reason={reason} />
        ))}
        {reasons.length === 0 && <p className="ks-quiet">{last}</p>}
        {may('callover.write') && (
          <TextButton
            icon={<IconMessageCircle size={16} aria-hidden />}
            aria-label={`${questionWords}: ${names.full(suggestion)}`}
            onClick={() => {
              setAsking(true);
            }}
          >
            {questionWords}
          </TextButton>
        )}
      </div>
      {asking && (
        <QuestionDialog
          caseId={caseId}
          name={suggestion.name}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </li>
  );
}
