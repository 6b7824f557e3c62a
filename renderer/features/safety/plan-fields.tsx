import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { useSession } from '#renderer/app/session.tsx';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { AnswerFields, MadeFields } from '#renderer/features/records/head-fields.tsx';
import { CheckboxGroup } from '#renderer/ui/choice-fields.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { NumberField, TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { seesTeamOnly } from '#shared/domain/permissions/permissions.ts';
import { safetySections } from '#shared/domain/safety/safety-codes.ts';
import { ContactRows } from './contact-rows.tsx';
import { FactorRows } from './factor-rows.tsx';
import type { PlanForm, PlanList } from './plan-form.ts';

interface PlanPart {
  readonly form: Form<PlanForm>;
  readonly called: string;
}

/** The sections between strengths and people, in the order of domain.md 7.2. */
const signs: readonly PlanList[] = ['triggers', 'earlySignsSelf', 'earlySignsOthers'];
const helps: readonly PlanList[] = ['selfHelp', 'othersCanHelp', 'pleaseAvoid'];
const doors: readonly PlanList[] = ['saferEnvironment', 'inclusionGoals'];

function Lines({ form, lists }: { readonly form: Form<PlanForm>; readonly lists: readonly PlanList[] }) {
  const { t } = useTranslation('safety');
  return (
    <Fields>
      {lists.map((list) => (
        <WordsField
          key={list}
          {...form.field(list)}
          label={t(`field.${list}`)}
          help={t(`help.${list}`)}
          rows={3}
        />
      ))}
    </Fields>
  );
}

/** The whole plan in the order in which one talks about it: strengths first, what to do, then what is agreed. */
export function PlanFields({ form, called }: PlanPart) {
  const { t } = useTranslation(['safety', 'domain']);
  const { values, field } = form;
  const { user } = useSession();
  return (
    <>
      <Section title={t('section.made')}>
        <MadeFields form={form} called={called} />
        {values.method === 'worker_alone' && (
          <TextField
            {...field('notCoProducedReason')}
            label={t('field.notCoProducedReason')}
            maxLength={500}
            required
          />
        )}
      </Section>
      <Section title={t('section.strengths')} help={t('linesHelp')}>
        <Lines form={form} lists={['protectiveFactors']} />
      </Section>
      <Section title={t('section.signs')} help={t('linesHelp')}>
        <Lines form={form} lists={signs} />
      </Section>
      <Section title={t('section.helps')} help={t('linesHelp')}>
        <Lines form={form} lists={helps} />
      </Section>
      <Section title={t('section.contacts')} help={t('help.contacts')}>
        <ContactRows
          {...field('contacts')}
          onChange={(contacts) => {
            form.set({ contacts });
          }}
        />
      </Section>
      <Section title={t('section.home')} help={t('linesHelp')}>
        <Lines form={form} lists={doors} />
      </Section>
      <Section title={t('section.concerns')} help={t('help.concerns')}>
        <FactorRows
          {...field('factors')}
          gridSize={values.gridSize}
          onChange={(factors) => {
            form.set({ factors });
          }}
        />
      </Section>
      <Section title={t('section.noContact')} help={t('help.noContact')}>
        <Fields>
          <NumberField
            {...field('noContactDays')}
            label={t('field.noContactDays')}
            unit={t('field.noContactUnit')}
          />
          <TextareaField
            {...field('noContactSteps')}
            label={t('field.noContactSteps')}
            help={t('linesHelp')}
          />
        </Fields>
      </Section>
      <Section title={t('section.sharing')} help={t('help.sharing')}>
        <Fields>
          <TextareaField
            {...field('shareWith')}
            label={t('field.shareWith')}
            help={t('help.shareWith')}
            rows={2}
          />
          <CheckboxGroup
            {...field('pageForOthers')}
            label={t('field.pageForOthers')}
            help={t('help.pageForOthers')}
            choices={safetySections.map((value) => ({ value, label: t(`domain:safetySection.${value}`) }))}
            onChange={(pageForOthers) => {
              form.set({ pageForOthers: [...pageForOthers] });
            }}
          />
        </Fields>
      </Section>
      <Section title={t('section.answer')}>
        <AnswerFields form={form} called={called} />
      </Section>
      {seesTeamOnly(user.roles) && (
        <Section title={t('section.team')}>
          <HintedField {...field('workerView')} label={t('page.workerView')} voice="view" rows={3} />
        </Section>
      )}
    </>
  );
}
