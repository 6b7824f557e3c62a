import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceChips, ManyChips } from '#renderer/ui/choice-chips.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ErrorSummary, type Problem } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { sharedWithPersonStates } from '#shared/domain/people/person-codes.ts';
import { reviewDays } from '#shared/domain/stars/reading.ts';
import { StarFigure } from '../chart/star-figure.tsx';
import type { Reading } from '../star-model.ts';
import { type StarWords, useReadingWords } from '../star-words.ts';
import { answerOf, openAreas, readingSoFar, type TogetherForm } from './together-form.ts';

interface FinishPageProps {
  readonly template: StarTemplateView;
  readonly words: StarWords;
  readonly form: TogetherForm;
  readonly onChange: (change: Partial<TogetherForm>) => void;
  /** Last time, where it is shown. */
  readonly last: Reading | undefined;
  readonly called: string;
  /** True when a kept reading is being corrected, and whether that needs a reason. */
  readonly amends: 'no' | 'open' | 'locked';
  /** Sentences of what keeps the star from being kept, by field id. */
  readonly problems: readonly Problem[];
  readonly problemsTitle: string;
}

/** The whole shape, what to work on now, the next look, and who has seen it. */
export function FinishPage(props: FinishPageProps) {
  const { template, words, form, onChange, last, amends, problems } = props;
  const { t } = useTranslation('stars');
  const open = openAreas(form, template);
  const drawn = useMemo(
    () => [...(last === undefined ? [] : [last]), readingSoFar(form, template)],
    [last, form, template],
  );
  const errorAt = (id: string) => problems.find((problem) => problem.id === id)?.text;
  return (
    <div className="ks-together-finish">
      <div>
        <h1 className="ks-together-question" tabIndex={-1}>
          {amends === 'no' ? t('finish.title') : t('finish.titleAmend')}
        </h1>
        {open > 0 && <p className="ks-quiet">{t('finish.openParts', { count: open })}</p>}
        <StarFigure template={template} readings={drawn} form="radar" earlierIsLastTime />
      </div>
      <Fields>
        <ErrorSummary title={props.problemsTitle} problems={problems} />
        <ManyChips
          label={t('finish.focus')}
          help={t('finish.focusHelp')}
          chips={template.areas.map(({ key }) => ({ value: key, label: words.areaLabel(key) }))}
          value={template.areas.flatMap(({ key }) => (answerOf(form, key).isFocus ? [key] : []))}
          onChange={(chosen) => {
            const areas = template.areas.map(({ key }) => [
              key,
              { ...answerOf(form, key), isFocus: chosen.includes(key) },
            ]);
            onChange({ areas: Object.fromEntries(areas) });
          }}
        />
        <WordsField
          label={t('finish.comment')}
          value={form.personComment}
          onChange={(personComment) => {
            onChange({ personComment });
          }}
        />
        {form.readingDate !== '' && (
          <DateField
            id="star-nextReviewDate"
            label={t('finish.review')}
            help={t('finish.reviewHelp')}
            value={form.nextReviewDate}
            min={addDays(form.readingDate, reviewDays.least)}
            max={addDays(form.readingDate, reviewDays.most)}
            error={errorAt('star-nextReviewDate')}
            onChange={(nextReviewDate) => {
              onChange({ nextReviewDate });
            }}
          />
        )}
        <WhoHasSeen {...props} />
        {form.sharedWithPerson === 'withheld_third_party_or_harm' && (
          <TextField
            id="star-withheldReason"
            label={t('finish.withheld')}
            help={t('finish.withheldHelp')}
            value={form.withheldReason}
            maxLength={500}
            required
            error={errorAt('star-withheldReason')}
            onChange={(withheldReason) => {
              onChange({ withheldReason });
            }}
          />
        )}
        {amends === 'locked' && (
          <TextField
            id="star-reason"
            label={t('finish.reason')}
            help={t('finish.reasonHelp')}
            value={form.reason}
            maxLength={500}
            required
            error={errorAt('star-reason')}
            onChange={(reason) => {
              onChange({ reason });
            }}
          />
        )}
      </Fields>
    </div>
  );
}

function WhoHasSeen({ form, onChange, called }: FinishPageProps) {
  const { t } = useTranslation('stars');
  const words = useReadingWords(called);
  const withPerson = form.method !== 'worker_alone';
  // Keeping a record from somebody is not decided in front of them.
  const states = sharedWithPersonStates.filter(
    (state) => !withPerson || state !== 'withheld_third_party_or_harm' || state === form.sharedWithPerson,
  );
  return (
    <ChoiceChips
      label={t('finish.shared')}
      chips={states.map((value) => ({ value, label: words.shared(value) }))}
      value={form.sharedWithPerson}
      onChange={(sharedWithPerson) => {
        onChange({ sharedWithPerson });
      }}
    />
  );
}
