import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { useSession } from '#renderer/app/session.tsx';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { AnswerFields, MadeFields } from '#renderer/features/records/head-fields.tsx';
import { ChoiceChips, ManyChips } from '#renderer/ui/choice-chips.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { FactsField, WordsField } from '#renderer/ui/voices.tsx';
import { supportMethods } from '#shared/domain/cases/case-codes.ts';
import { answersTo, asksWhyCti, choseOther } from '#shared/domain/methods/allocation.ts';
import { allocationPrompts, otherMethodReasons } from '#shared/domain/methods/allocation-codes.ts';
import { seesTeamOnly } from '#shared/domain/permissions/permissions.ts';
import { answerWords } from '#shared/i18n/pages/method-pages.ts';
import { AllocationColumns } from './allocation-columns.tsx';
import { allocationBodyOf, type AllocationForm } from './allocation-form.ts';

interface AllocationPart {
  readonly form: Form<AllocationForm>;
}

/** The talk in its order: strengths, what the person wants, the nine questions, what they point to, what we do. */
export function AllocationFields({ form, called }: AllocationPart & { readonly called: string }) {
  const { t } = useTranslation('methods');
  const { user } = useSession();
  const { values, field } = form;
  return (
    <>
      <Section title={t('allocation.made')}>
        <MadeFields form={form} called={called} />
      </Section>
      <Section title={t('allocation.strengths')} help={t('allocation.strengthsHelp')}>
        <WordsField {...field('strengths')} label={t('allocation.strengths')} rows={3} />
      </Section>
      <Section title={t('allocation.wishTitle')}>
        <Fields>
          <WordsField {...field('personWish')} label={t('allocation.wish')} rows={3} />
          {values.personWish.trim() === '' && (
            <TextField
              {...field('noWishReason')}
              label={t('allocation.noWishReason')}
              help={t('allocation.noWishHelp')}
              maxLength={500}
            />
          )}
        </Fields>
      </Section>
      <Section title={t('allocation.questions')} help={t('allocation.questionsHelp')}>
        <Questions form={form} />
      </Section>
      <Section title={t('allocation.picture')}>
        <AllocationColumns answers={values.answers} />
      </Section>
      <Section title={t('allocation.decision')}>
        <Decision form={form} />
      </Section>
      <Section title={t('allocation.answerTitle')}>
        <AnswerFields form={form} called={called} />
      </Section>
      {seesTeamOnly(user.roles) && (
        <Section title={t('allocation.team')}>
          <HintedField {...field('workerView')} label={t('allocation.workerView')} voice="view" rows={3} />
        </Section>
      )}
    </>
  );
}

function Questions({ form }: AllocationPart) {
  const { t, i18n } = useTranslation('methods');
  const { answers } = form.values;
  return (
    <Fields>
      {allocationPrompts.map((prompt) => (
        <ChoiceChips
          key={prompt}
          label={t(`question.${prompt}.ask`)}
          chips={answersTo(prompt).map((value) => ({ value, label: answerWords(i18n, prompt, value) }))}
          value={answers[prompt] ?? null}
          onChange={(answer) => {
            form.set({ answers: { ...answers, [prompt]: answer } });
          }}
        />
      ))}
    </Fields>
  );
}

/** What would be best, what there is, what was chosen and why; reasons are asked for only where they are needed. */
function Decision({ form }: AllocationPart) {
  const { t } = useTranslation(['methods', 'domain']);
  const { field, set } = form;
  const { content } = allocationBodyOf(form.values);
  const chips = supportMethods.map((value) => ({ value, label: t(`domain:supportMethod.${value}`) }));
  return (
    <Fields>
      <ChoiceChips
        {...field('preferred')}
        label={t('allocation.preferred')}
        chips={[...chips, { value: 'none', label: t('allocation.noPreferred') }]}
      />
      <ManyChips
        {...field('offered')}
        label={t('allocation.offered')}
        chips={chips}
        onChange={(offered) => {
          set({ offered: [...offered] });
        }}
      />
      <ChoiceChips
        {...field('chosen')}
        label={t('allocation.chosen')}
        chips={[...chips, { value: 'none', label: t('allocation.notChosen') }]}
      />
      {choseOther(content) && (
        <ChoiceChips
          {...field('otherBecause')}
          label={t('allocation.otherBecause')}
          chips={otherMethodReasons.map((value) => ({
            value,
            label: t(`domain:otherMethodReason.${value}`),
          }))}
        />
      )}
      {asksWhyCti(content) && (
        <TextField {...field('ctiReason')} label={t('allocation.ctiReason')} maxLength={500} />
      )}
      {content.chosen !== null && (
        <>
          <FactsField {...field('rationale')} label={t('allocation.rationale')} rows={3} />
          <TextField {...field('decidedBy')} label={t('allocation.decidedBy')} maxLength={300} />
        </>
      )}
    </Fields>
  );
}
