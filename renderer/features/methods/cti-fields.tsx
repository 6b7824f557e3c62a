import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/app/words.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { AnswerFields, MadeFields } from '#renderer/features/records/head-fields.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { ctiAnswers, ctiQuestions } from '#shared/domain/methods/cti-codes.ts';
import { seesTeamOnly } from '#shared/domain/permissions/permissions.ts';
import { type CtiForm, usualEnd } from './cti-form.ts';

interface CtiPart {
  readonly form: Form<CtiForm>;
}

/** One phase of CTI: its days, what is worked on, the look back at its end. */
export function CtiFields({ form, called }: CtiPart & { readonly called: string }) {
  const { t } = useTranslation(['methods', 'domain']);
  const { user } = useSession();
  const { values, field } = form;
  return (
    <>
      <Section title={t('cti.made')}>
        <MadeFields form={form} called={called} />
      </Section>
      <Section title={t('cti.strengths')} help={t('cti.strengthsHelp')}>
        <WordsField {...field('strengths')} label={t('cti.strengths')} rows={3} />
      </Section>
      <Section title={t(`domain:ctiPhase.${values.phase}`)} help={t(`domain:ctiPhaseWork.${values.phase}`)}>
        <PhaseFields form={form} />
      </Section>
      <Section title={t('cti.reviewTitle')} help={t('cti.reviewHelp')}>
        <ReviewFields form={form} />
      </Section>
      <Section title={t('cti.answerTitle')}>
        <AnswerFields form={form} called={called} />
      </Section>
      {seesTeamOnly(user.roles) && (
        <Section title={t('cti.team')}>
          <HintedField {...field('workerView')} label={t('cti.workerView')} voice="view" rows={3} />
        </Section>
      )}
    </>
  );
}

function PhaseFields({ form }: CtiPart) {
  const { t } = useTranslation(['methods', 'domain']);
  const { values, field, set } = form;
  const begin = (change: Partial<CtiForm>) => {
    set({ ...change, plannedEnd: usualEnd(values.past, { ...values, ...change }) });
  };
  return (
    <Fields>
      {values.past.length === 0 && (
        <ChoiceChips
          {...field('phase')}
          label={t('cti.phase')}
          chips={(['pre_cti', 'phase_1_transition'] as const).map((value) => ({
            value,
            label: t(`domain:ctiPhase.${value}`),
          }))}
          value={values.phase === 'phase_1_transition' ? 'phase_1_transition' : 'pre_cti'}
          onChange={(phase) => {
            begin({ phase });
          }}
        />
      )}
      <FieldsRow>
        <DateField
          {...field('startedOn')}
          label={t('cti.startedOn')}
          onChange={(startedOn) => {
            begin({ startedOn });
          }}
        />
        {values.phase !== 'pre_cti' && (
          <DateField {...field('plannedEnd')} label={t('cti.plannedEnd')} help={t('cti.plannedEndHelp')} />
        )}
      </FieldsRow>
      {(['focus1', 'focus2', 'focus3'] as const).map((name) => (
        <TextField key={name} {...field(name)} label={t(`cti.${name}`)} maxLength={300} />
      ))}
      {values.phase !== 'pre_cti' && (
        <TextField
          {...field('changedReason')}
          label={t('cti.changedReason')}
          help={t('cti.changedReasonHelp')}
          maxLength={500}
        />
      )}
    </Fields>
  );
}

function ReviewFields({ form }: CtiPart) {
  const { t } = useTranslation(['methods', 'domain']);
  const today = useToday();
  const caseId = useCaseId();
  const { values, field, set } = form;
  return (
    <Fields>
      <Checkbox
        label={t('cti.isReviewed')}
        checked={values.isReviewed}
        onChange={(isReviewed) => {
          set({ isReviewed, lookedBackOn: values.lookedBackOn ?? today });
        }}
      />
      {values.isReviewed && (
        <>
          <DateField {...field('lookedBackOn')} label={t('cti.reviewOn')} />
          {ctiQuestions.map((question) => (
            <ChoiceChips
              key={question}
              {...field(question)}
              label={t(`domain:ctiQuestion.${question}`)}
              chips={ctiAnswers.map((value) => ({ value, label: t(`domain:ctiAnswer.${value}`) }))}
            />
          ))}
          {ctiQuestions.some((question) => values[question] === 'no') && (
            <Note tone="brass">
              {`${t('cti.hint')} `}
              <TextLink to="/people/$caseId/plan/method" params={{ caseId }}>
                {t('cti.talk')}
              </TextLink>
            </Note>
          )}
          <WordsField {...field('reviewNote')} label={t('cti.reviewNote')} rows={3} />
        </>
      )}
      <Checkbox
        label={t('cti.isEnded')}
        checked={values.isEnded}
        onChange={(isEnded) => {
          set({ isEnded, endedOn: values.endedOn ?? today });
        }}
      />
      {values.isEnded && <DateField {...field('endedOn')} label={t('cti.endedOn')} />}
    </Fields>
  );
}
