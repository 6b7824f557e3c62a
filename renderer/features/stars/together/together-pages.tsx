import { useNavigate } from '@tanstack/react-router';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import type { OpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { StarReadingView, StarTemplateView } from '#shared/contracts/stars.ts';
import { findScore, type Reading, readingsOldestFirst, reportedScore } from '../star-model.ts';
import { useStarWords } from '../star-words.ts';
import { AreaPage } from './area-page.tsx';
import { FinishPage } from './finish-page.tsx';
import { digitOf } from './scale-picker.tsx';
import { StartPage } from './start-page.tsx';
import { answerOf, beginForm, type TogetherForm } from './together-form.ts';
import { TogetherFrame } from './together-frame.tsx';
import { type Together, useTogether } from './use-together.ts';

interface TogetherPagesProps {
  readonly caseId: string;
  readonly called: string;
  readonly readings: readonly StarReadingView[];
  readonly templates: readonly StarTemplateView[];
  readonly opened: OpenedDraft<TogetherForm>;
  readonly empty: TogetherForm;
  readonly amended: StarReadingView | null;
}

/** The reading before this one, made with the same version. */
function findLast(
  readings: readonly StarReadingView[],
  template: StarTemplateView,
  form: TogetherForm,
  amendedId: string | undefined,
): Reading | undefined {
  return readingsOldestFirst(readings, [template]).findLast(
    ({ view }) => view.id !== amendedId && view.readingDate <= form.readingDate,
  );
}

/** The way through a star: a beginning, one page an area, and the finishing page. */
export function TogetherPages(props: TogetherPagesProps) {
  const { caseId, called, readings, templates, amended } = props;
  const navigate = useNavigate();
  const { t } = useTranslation('stars');
  const { user } = useSession();
  const together = useTogether(props);
  const { form, set } = together;
  const usable = templates.filter(({ status }) => status === 'in_use');
  const template = templates.find(({ id }) => id === form.templateId) ?? usable[0];
  const [lastShown, setLastShown] = useState(true);
  const [startProblem, setStartProblem] = useState<string | undefined>(undefined);
  if (template === undefined) return null;

  const before = findLast(readings, template, form, amended?.id);
  const last = lastShown ? before : undefined;
  const leave = () => navigate({ to: '/people/$caseId/star', params: { caseId } });
  const count = template.areas.length;
  const area = template.areas[form.step];

  const next = async () => {
    if (form.step === -1 && form.readingDate === '') {
      setStartProblem(t('start.dayMissing'));
      return;
    }
    setStartProblem(undefined);
    if (form.step < count) set({ step: form.step + 1 });
    else if (await together.keep(template)) {
      toastDone(amended === null ? t('finish.saved') : t('finish.amended'));
      await leave();
    }
  };

  return (
    <TogetherFrame
      template={template}
      together={together}
      called={called}
      hasLast={before !== undefined}
      lastShown={lastShown}
      onLastShown={setLastShown}
      onStop={async () => {
        await together.flush();
        await leave();
      }}
      onNext={next}
      last={last}
      amends={amended !== null}
    >
      {form.step === -1 && (
        <StartPage
          template={template}
          templates={usable}
          form={form}
          onChange={set}
          onTemplate={(chosen) => {
            const { templateId, areas } = beginForm(
              chosen,
              findLast(readings, chosen, form, undefined),
              form.readingDate,
              form.context,
            );
            set({ templateId, areas });
          }}
          problem={startProblem}
        />
      )}
      {area !== undefined && (
        <OneArea
          key={area.key}
          template={template}
          together={together}
          index={form.step}
          last={last}
          called={called}
          worker={user.name}
        />
      )}
      {form.step === count && (
        <Finish template={template} together={together} last={last} called={called} amended={amended} />
      )}
    </TogetherFrame>
  );
}

interface OneAreaProps {
  readonly template: StarTemplateView;
  readonly together: Together;
  readonly index: number;
  readonly last: Reading | undefined;
  readonly called: string;
  readonly worker: string;
}

function OneArea({ template, together, index, last, called, worker }: OneAreaProps) {
  const { form, setAnswer } = together;
  const words = useStarWords(template);
  const key = template.areas[index]?.key ?? '';
  const lastScore = last === undefined ? undefined : findScore(last, key);
  useDigits((digit) => {
    setAnswer(key, { number: digit, leftOut: null });
  }, template.scaleMax);
  return (
    <AreaPage
      template={template}
      words={words}
      index={index}
      method={form.method}
      answer={answerOf(form, key)}
      onChange={(change) => {
        setAnswer(key, change);
      }}
      last={lastScore === undefined ? null : reportedScore(lastScore)}
      called={called}
      worker={worker}
    />
  );
}

/** Digits choose wherever the focus is, except in a field or inside another row of numbers. */
function useDigits(choose: (digit: number) => void, scaleMax: number): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    const busy =
      target instanceof Element &&
      target.closest('textarea, select, [role="radiogroup"], [role="menu"], input');
    const digit = digitOf(event.key, scaleMax);
    if (busy || digit === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(digit);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      onKey(event);
    };
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', listener);
    };
  }, []);
}

interface FinishProps {
  readonly template: StarTemplateView;
  readonly together: Together;
  readonly last: Reading | undefined;
  readonly called: string;
  readonly amended: StarReadingView | null;
}

function Finish({ template, together, last, called, amended }: FinishProps) {
  const words = useStarWords(template);
  const { form, set, problems, problemsTitle, failure } = together;
  return (
    <>
      {failure !== null && (
        <Note tone="clay" icon={<IconAlertCircle aria-hidden />}>
          {failure}
        </Note>
      )}
      <FinishPage
        template={template}
        words={words}
        form={form}
        onChange={set}
        last={last}
        called={called}
        amends={amended === null ? 'no' : amended.locked ? 'locked' : 'open'}
        problems={problems}
        problemsTitle={problemsTitle}
      />
    </>
  );
}
