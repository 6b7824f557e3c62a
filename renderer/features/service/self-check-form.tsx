import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { type Form, useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { SelfCheck } from '#shared/contracts/service.ts';
import {
  type SelfCheckAnswer,
  selfCheckAnswers,
  type SelfCheckLine,
  selfCheckLines,
} from '#shared/domain/methods/fidelity-codes.ts';

interface Look {
  readonly answer: SelfCheckAnswer | null;
  readonly words: string;
  readonly next: string;
}
type CheckForm = Readonly<Record<SelfCheckLine, Look>> & { readonly madeOn: string | null };

/** The four preconditions of S5, apart from how we work. */
const preconditions: readonly SelfCheckLine[] = ['range', 'understanding', 'outreach', 'capacity'];
const ways = selfCheckLines.filter((line) => !preconditions.includes(line));

interface SelfCheckFormProps {
  /** The last look: its words are there to go on from, its answers are asked anew. */
  readonly last: SelfCheck | undefined;
  readonly onDone: () => void;
}

function beginning(last: SelfCheck | undefined, today: string): CheckForm {
  const looks = selfCheckLines.map((line): [SelfCheckLine, Look] => {
    const was = last?.entries.find((entry) => entry.line === line);
    return [line, { answer: null, words: was?.words ?? '', next: was?.next ?? '' }];
  });
  return { madeOn: today, ...(Object.fromEntries(looks) as Record<SelfCheckLine, Look>) };
}

/** Nine lines, each with an answer, our own words and a next step. */
export function SelfCheckForm({ last, onDone }: SelfCheckFormProps) {
  const { t } = useTranslation('service');
  const today = useToday();
  const form = useForm<CheckForm>('look', {
    initial: beginning(last, today),
    check: (values) => ({
      ...(values.madeOn === null ? { madeOn: 'required' } : {}),
      ...(values.madeOn !== null && values.madeOn > today ? { madeOn: 'in_the_future' } : {}),
      ...(selfCheckLines.every((line) => values[line].answer === null) ? { differentiated: 'required' } : {}),
    }),
    sentence: (field) => (field === 'differentiated' ? t('selfCheck.problem') : undefined),
    submit: async (values) => {
      await api.service.keepSelfCheck({
        madeOn: values.madeOn ?? today,
        entries: selfCheckLines.flatMap((line) => {
          const { answer, words, next } = values[line];
          return answer === null ? [] : [{ line, answer, words, next }];
        }),
      });
      toastDone(t('selfCheck.saved'));
      onDone();
    },
  });
  return (
    <Section title={t('selfCheck.begin')} help={t('selfCheck.explain')}>
      <form noValidate onSubmit={form.onSubmit}>
        <Fields>
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          <DateField {...form.field('madeOn')} label={t('selfCheck.madeOn')} />
          <h3 className="ks-side-label">{t('selfCheck.countable')}</h3>
          {ways.map((line) => (
            <LineFields key={line} line={line} form={form} />
          ))}
          <h3 className="ks-side-label">{t('selfCheck.preconditions')}</h3>
          {preconditions.map((line) => (
            <LineFields key={line} line={line} form={form} />
          ))}
          <ButtonRow>
            <Button kind="main" submits busy={form.busy}>
              {t('selfCheck.save')}
            </Button>
            <Button onClick={onDone}>{t('selfCheck.cancel')}</Button>
          </ButtonRow>
        </Fields>
      </form>
    </Section>
  );
}

function LineFields({ line, form }: { readonly line: SelfCheckLine; readonly form: Form<CheckForm> }) {
  const { t } = useTranslation(['service', 'domain']);
  const { id, error, value } = form.field(line);
  const set = (change: Partial<Look>) => {
    form.set({ [line]: { ...value, ...change } });
  };
  const name = t(`domain:selfCheckLine.${line}`);
  return (
    <div className="ks-service-line" role="group" aria-label={name}>
      <ChoiceChips
        id={id}
        error={error}
        label={name}
        chips={selfCheckAnswers.map((answer) => ({
          value: answer,
          label: t(`domain:selfCheckAnswer.${answer}`),
        }))}
        value={value.answer}
        onChange={(answer) => {
          set({ answer });
        }}
      />
      {value.answer !== null && (
        <>
          <TextareaField
            id={`${id}-words`}
            label={t('selfCheck.words')}
            rows={2}
            value={value.words}
            onChange={(words) => {
              set({ words });
            }}
          />
          <TextField
            id={`${id}-next`}
            label={t('selfCheck.next')}
            maxLength={500}
            value={value.next}
            onChange={(next) => {
              set({ next });
            }}
          />
        </>
      )}
    </div>
  );
}
