import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldError, Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import type { WellbeingScale } from '#shared/contracts/wellbeing.ts';
import { sharedWithPersonStates } from '#shared/domain/people/person-codes.ts';
import { hasOwnedWording } from '#shared/domain/wellbeing/scales.ts';
import { wellbeingModes } from '#shared/domain/wellbeing/wellbeing-codes.ts';
import type { ReadingForm } from './reading-form.ts';
import { useScaleWords } from './wellbeing-words.ts';

interface ReadingFieldsProps {
  readonly form: Form<ReadingForm>;
  readonly scale: WellbeingScale;
  readonly called: string;
}

/** When and how it was filled in, the coded boxes, and what the person says about it. */
export function ReadingFields({ form, scale, called }: ReadingFieldsProps) {
  const { t } = useTranslation(['wellbeing', 'domain']);
  const { values, field, set } = form;
  // Whoever answers on the screen needs the questions there, and those of others may only be pasted (domain.md 2.7).
  const hasQuestions = scale.wording !== null || !hasOwnedWording(scale.key);
  const modes = wellbeingModes.filter(
    (mode) => mode !== 'self_screen' || hasQuestions || values.mode === mode,
  );
  return (
    <>
      <Section title={t('edit.answers')}>
        <AnswerBoxes form={form} scale={scale} />
      </Section>
      <Section title={t('edit.about')}>
        <Fields>
          <WordsField
            {...field('personComment')}
            label={called === '' ? t('edit.personCommentNobody') : t('edit.personComment', { name: called })}
            maxLength={100_000}
          />
          <ChoiceChips
            {...field('mode')}
            label={t('edit.mode')}
            help={t('edit.modeHelp')}
            chips={modes.map((value) => ({ value, label: t(`domain:wellbeingMode.${value}`) }))}
          />
          <FieldsRow>
            <DateField {...field('completedOn')} label={t('edit.completedOn')} />
            <DateField {...field('nextReviewOn')} label={t('edit.nextReviewOn')} />
          </FieldsRow>
          <p className="ks-quiet ks-small">{t('edit.nextReviewHelp')}</p>
          <SelectField
            {...field('sharedWithPerson')}
            label={called === '' ? t('edit.sharedNobody') : t('edit.shared', { name: called })}
            choices={sharedWithPersonStates.map((value) => ({
              value,
              label: t(`domain:sharedWithPerson.${value}`),
            }))}
            onChange={(sharedWithPerson) => {
              set({ sharedWithPerson });
            }}
          />
          {values.sharedWithPerson === 'withheld_third_party_or_harm' && (
            <TextField
              {...field('withheldReason')}
              label={t('edit.withheldReason')}
              maxLength={500}
              required
            />
          )}
        </Fields>
      </Section>
    </>
  );
}

/** A row of boxes for each item: our label and its number, or the wording that the organisation pasted. */
function AnswerBoxes({ form, scale }: Pick<ReadingFieldsProps, 'form' | 'scale'>) {
  const { t } = useTranslation('wellbeing');
  const words = useScaleWords();
  const { minAnswer, maxAnswer, items, wording } = scale;
  const { id, error } = form.field('answers');
  const numbers = Array.from({ length: maxAnswer - minAnswer + 1 }, (_, index) => minAnswer + index);
  const copyright = words.copyright(scale.key);
  const range = { from: minAnswer, to: maxAnswer };
  return (
    <div id={id} tabIndex={-1}>
      <p className="ks-section-help">
        {wording !== null
          ? wording.intro
          : hasOwnedWording(scale.key)
            ? t('edit.paper', range)
            : t('edit.scaleRange', range)}
      </p>
      <FieldError id={`${id}-error`} error={error} />
      <ol className="ks-wellbeing-answers">
        {items.map(({ code }, index) => (
          <li key={code}>
            <ChoiceChips
              label={`${String(index + 1)}. ${
                wording?.items.find((item) => item.code === code)?.text ?? words.item(scale, code)
              }`}
              chips={[
                ...numbers.map((number, place) => ({
                  value: String(number),
                  label:
                    wording === null ? String(number) : `${String(number)} ${wording.answers[place] ?? ''}`,
                })),
                { value: 'prefer_not', label: t('edit.preferNot') },
              ]}
              value={form.values.answers[code] ?? null}
              onChange={(answer) => {
                form.set({ answers: { ...form.values.answers, [code]: answer } });
              }}
            />
          </li>
        ))}
      </ol>
      {copyright !== null && <p className="ks-series-source">{copyright}</p>}
    </div>
  );
}
