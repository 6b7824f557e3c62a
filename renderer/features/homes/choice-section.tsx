import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, type OutputOf } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { PersonWords, WordsField } from '#renderer/ui/voices.tsx';
import { choiceAreas, choiceSteps } from '#shared/domain/housing/search-codes.ts';

type Choice = OutputOf<'homeSearch.get'>['choices'][number];

interface ChoiceSectionProps {
  readonly caseId: string;
  readonly choices: readonly Choice[];
}

/** "I had a real choice", in the person's own answers, newest first. */
export function ChoiceSection({ caseId, choices }: ChoiceSectionProps) {
  const { t } = useTranslation('homes');
  const format = useFormat();
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  return (
    <Section
      title={t('choice.title')}
      help={t('choice.explain')}
      action={
        may('tools.write') && (
          <TextButton
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('choice.ask')}
          </TextButton>
        )
      }
    >
      {choices.length === 0 && <p className="ks-quiet">{t('choice.none')}</p>}
      {choices.map((choice) => (
        <div key={choice.id} className="ks-home-steps">
          <p className="ks-quiet ks-small">{[format.day(choice.on), choice.by].join(' · ')}</p>
          <Answers choice={choice} />
          {choice.words !== '' && <PersonWords>{choice.words}</PersonWords>}
        </div>
      ))}
      {asking && (
        <ChoiceDialog
          caseId={caseId}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </Section>
  );
}

function Answers({ choice }: { readonly choice: Choice }) {
  const { t } = useTranslation(['homes', 'domain']);
  return (
    <DefinitionList>
      {choiceAreas.map((area) => {
        const step = choice.choices[area];
        return (
          step !== undefined && (
            <Definition key={area} term={t(`domain:choiceArea.${area}`)}>
              {t('choice.answered', { step, words: t(`domain:choiceStep.${step}`) })}
            </Definition>
          )
        );
      })}
    </DefinitionList>
  );
}

const unasked = '0';
type Answer = typeof unasked | `${(typeof choiceSteps)[number]}`;

interface ChoiceForm {
  readonly area: Answer;
  readonly home_type: Answer;
  readonly live_with: Answer;
  readonly worker: Answer;
  readonly on: string | null;
  readonly words: string;
}

function ChoiceDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['homes', 'domain']);
  const form = useForm<ChoiceForm>('choice', {
    initial: {
      area: unasked,
      home_type: unasked,
      live_with: unasked,
      worker: unasked,
      on: useToday(),
      words: '',
    },
    check: (values) => ({
      ...(choiceAreas.every((area) => values[area] === unasked) ? { area: 'required' } : {}),
      ...(values.on === null ? { on: 'required' } : {}),
    }),
    sentence: (field) => (field === 'area' ? t('choice.missing') : undefined),
    submit: async ({ on, words, ...answers }) => {
      if (on === null) return;
      const choices: Choice['choices'] = {};
      for (const area of choiceAreas) {
        const step = choiceSteps.find((known) => String(known) === answers[area]);
        if (step !== undefined) choices[area] = step;
      }
      await call('homeSearch.tellChoice', { caseId, on, words, choices });
      toastDone(t('choice.saved'));
      onClose();
    },
  });
  const chips = [
    ...choiceSteps.map((step) => ({
      value: `${step}` as const,
      label: t(`domain:choiceStep.${step}`),
    })),
    { value: unasked, label: t('choice.notAsked') } as const,
  ];
  return (
    <FormDialog title={t('choice.askTitle')} form={form} save={t('choice.save')} onClose={onClose}>
      <p>{t('choice.explain')}</p>
      {choiceAreas.map((area) => (
        <ChoiceChips<Answer>
          key={area}
          {...form.field(area)}
          label={t(`domain:choiceArea.${area}`)}
          chips={chips}
        />
      ))}
      <WordsField {...form.field('words')} label={t('choice.words')} rows={2} />
      <DateField {...form.field('on')} label={t('choice.on')} required />
    </FormDialog>
  );
}
