import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import type { Form } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { asksForSmallerStep } from '#shared/domain/change-stages/stage-rules.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import type { GoalForm } from './goal-form.ts';
import { type Goal, type Topic, usePlanWords } from './plan-words.ts';
import { StepRows } from './step-rows.tsx';

interface GoalFieldsProps {
  readonly caseId: string;
  readonly form: Form<GoalForm>;
  readonly goal: Goal | null;
  readonly called: string;
}

const noChoice = '';

/** The person's words first, then why, the steps of both, when to look again, and the optional helper. */
export function GoalFields({ caseId, form, goal, called }: GoalFieldsProps) {
  const { t } = useTranslation(['plans', 'domain']);
  const { values } = form;
  return (
    <Sheet>
      <Section>
        <Fields>
          <WordsField
            {...form.field('personWords')}
            label={t('goal.words')}
            help={t('goal.wordsHelp')}
            maxLength={1000}
            autoFocus
            required
          />
          <WordsField {...form.field('why')} label={t('goal.why')} help={t('goal.whyHelp')} />
          {goal === null && (
            <ChoiceChips
              {...form.field('status')}
              label={t('goal.begin')}
              chips={[
                { value: 'agreed', label: t('goal.beginAgreed') },
                { value: 'idea', label: t('goal.beginIdea') },
              ]}
            />
          )}
          <Belongs caseId={caseId} form={form} goal={goal} called={called} />
        </Fields>
      </Section>
      <Section title={t('goal.steps')} help={t('goal.stepsHelp')}>
        <SmallerStep caseId={caseId} values={values} called={called} />
        <StepRows
          id={form.field('steps').id}
          rows={values.steps}
          error={form.field('steps').error}
          called={called}
          onChange={(steps) => {
            form.set({ steps });
          }}
        />
      </Section>
      <Section>
        <details open={hasSmart(values) || undefined}>
          <summary>{t('smart.open')}</summary>
          <Fields>
            <p className="ks-quiet">{t('smart.help')}</p>
            {(['specific', 'measurable', 'achievable', 'realistic'] as const).map((part) => (
              <TextareaField
                key={part}
                {...form.field(part)}
                label={t(`smart.${part}`)}
                help={t(`smart.${part}Help`)}
                rows={2}
                maxLength={1000}
              />
            ))}
          </Fields>
        </details>
      </Section>
    </Sheet>
  );
}

function hasSmart({ specific, measurable, achievable, realistic }: GoalForm): boolean {
  return [specific, measurable, achievable, realistic].some((text) => text !== '');
}

/** What it belongs to, who agreed it, and when to look again. */
function Belongs({ caseId, form, goal, called }: GoalFieldsProps) {
  const { t } = useTranslation(['plans', 'domain']);
  const today = useToday();
  const words = usePlanWords(called);
  const topics = useRead('changeTopics.list', { caseId });
  const { values } = form;
  const isAgreed = goal === null ? values.status === 'agreed' : goal.status !== 'idea';
  const own = housingSupportAreas.some((area) => area === values.areaKey) ? null : values.areaKey;
  return (
    <>
      <FieldsRow>
        <SelectField
          {...form.field('areaKey')}
          label={t('goal.area')}
          choices={[
            { value: noChoice, label: t('goal.noArea') },
            ...(own === null
              ? []
              : [{ value: own, label: words.area({ key: own, label: goal?.area?.label ?? null }) }]),
            ...housingSupportAreas.map((key) => ({
              value: key as string,
              label: words.area({ key, label: null }),
            })),
          ]}
          value={values.areaKey ?? noChoice}
          onChange={(areaKey) => {
            form.set({ areaKey: areaKey === noChoice ? null : areaKey, readingId: null });
          }}
        />
        {(topics.data ?? []).length > 0 && (
          <SelectField
            {...form.field('changeTopicId')}
            label={t('goal.topic')}
            choices={[
              { value: noChoice, label: t('goal.noTopic') },
              ...(topics.data ?? [])
                .filter(({ isActive, id }) => isActive || id === values.changeTopicId)
                .map(({ id, title }) => ({ value: id, label: title })),
            ]}
            value={values.changeTopicId ?? noChoice}
            onChange={(id) => {
              form.set({ changeTopicId: id === noChoice ? null : id });
            }}
          />
        )}
      </FieldsRow>
      <FieldsRow>
        {isAgreed && <DateField {...form.field('agreedOn')} label={t('goal.agreedOn')} max={today} />}
        {isAgreed && <TextField {...form.field('agreedBy')} label={t('goal.agreedBy')} maxLength={200} />}
        <DateField {...form.field('reviewDate')} label={t('goal.reviewDate')} help={t('goal.noDeadline')} />
      </FieldsRow>
    </>
  );
}

interface SmallerStepProps {
  readonly caseId: string;
  readonly values: GoalForm;
  readonly called: string;
}

function stageOf(topic: Topic | undefined): Topic['entries'][number]['stage'] | null {
  return topic?.entries[0]?.stage ?? null;
}

/** domain.md 3.2: a soft question, put away with one press and kept nowhere. */
function SmallerStep({ caseId, values, called }: SmallerStepProps) {
  const { t } = useTranslation('plans');
  const topics = useRead('changeTopics.list', { caseId });
  const [isAway, setAway] = useState(false);
  const topic = topics.data?.find(({ id }) => id === values.changeTopicId);
  const steps = values.steps
    .filter(({ text }) => text.trim() !== '')
    .map(({ doer }) => ({ doer, status: 'to_do' as const }));
  if (isAway || !asksForSmallerStep(stageOf(topic), steps)) return null;
  return (
    <Note tone="brass">
      <p>{called === '' ? t('prompt.smallerNobody') : t('prompt.smaller', { name: called })}</p>
      <IconButton
        label={t('prompt.putAway')}
        icon={<IconX size={18} aria-hidden />}
        onClick={() => {
          setAway(true);
        }}
      />
    </Note>
  );
}
