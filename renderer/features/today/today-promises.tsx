import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';
import type { ReactNode } from 'react';
import { ShortList } from './short-list.tsx';

interface Promised {
  readonly key: string;
  readonly text: ReactNode;
  /** About whom, or where it was promised. */
  readonly about: string;
  readonly dueOn: string | null;
  /** Better words for its day than the day alone. */
  readonly due?: string;
  /** Undefined where it can only be ticked off at its own place. */
  readonly setDone?: (done: boolean) => Promise<unknown>;
}

/** Everything the signed-in person took on, wherever it was said, the nearest day first. */
export function TodayPromises() {
  const { t } = useTranslation('today');
  const promises = [
    ...usePlanPromises(),
    ...useCalloverPromises(),
    ...useSupervisionPromises(),
    ...useReflectionPromises(),
    ...useCoveredPromises(),
  ].toSorted(byDay);
  return (
    <section aria-labelledby="today-promises">
      <h2 className="ks-section-title" id="today-promises">
        {t('promises.title')}
      </h2>
      {promises.length === 0 ? (
        <p className="ks-quiet">{t('promises.none')}</p>
      ) : (
        <ShortList
          className="ks-today-promises"
          more={t('promises.more')}
          items={promises.map((promise) => (
            <OnePromise key={promise.key} promise={promise} />
          ))}
        />
      )}
    </section>
  );
}

function byDay(a: Promised, b: Promised): number {
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
}

function useCalloverPromises(): readonly Promised[] {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useToday();
  const { data = [] } = useRead('callover.myActions', {});
  return data.map(({ actionId, text, dueOn, name, heldOn }) => ({
    key: actionId,
    text,
    dueOn,
    about: name === '' ? t('promises.callover', { day: format.nearDay(heldOn, today) }) : name,
    setDone: (done) => call('callover.setActionStatus', { actionId, status: done ? 'done' : 'open', dueOn }),
  }));
}

/** Steps of plans that the signed-in person keeps; only the team's own are ever overdue (domain.md 7.5). */
function usePlanPromises(): readonly Promised[] {
  const { t } = useTranslation('plans');
  const { may } = useSession();
  const format = useFormat();
  const today = useToday();
  const { data = [] } = useRead('plans.mySteps', {});
  return data.map(({ caseId, stepId, name, caseNumber, text, targetDate, due }) => ({
    key: stepId,
    text,
    dueOn: targetDate,
    ...(due === 'overdue' && targetDate !== null
      ? { due: t('due.overdue', { day: format.relativeDay(targetDate, today) }) }
      : {}),
    about: name === '' ? caseNumber : name,
    ...(may('case.change')
      ? {
          setDone: (done: boolean) =>
            call('plans.setStepStatus', { caseId, stepId, status: done ? 'done' : 'to_do' }),
        }
      : {}),
  }));
}

/** What a colleague promised for whom the signed-in person stands in. */
function useCoveredPromises(): readonly Promised[] {
  const { t } = useTranslation('today');
  const { data = [] } = useRead('today.coveredPromises', {});
  return data.map(({ id, caseId, name, promisedBy, text, dueOn, from }) => ({
    key: id,
    text,
    dueOn,
    about: [name, t('promises.covered', { name: callName(promisedBy) })].join(' · '),
    setDone: (done) =>
      from === 'plan'
        ? call('plans.setStepStatus', { caseId, stepId: id, status: done ? 'done' : 'to_do' })
        : call('callover.setActionStatus', { actionId: id, status: done ? 'done' : 'open', dueOn }),
  }));
}

function useReflectionPromises(): readonly Promised[] {
  const { t } = useTranslation('today');
  const { may } = useSession();
  const format = useFormat();
  const today = useToday();
  const { data = [] } = useRead('reflections.myActions', {}, { enabled: may('team_reflection.read') });
  return data.map(({ id, text, dueOn, heldOn }) => ({
    key: id,
    text,
    dueOn,
    about: t('promises.reflection', { day: format.nearDay(heldOn, today) }),
    setDone: (done) => call('reflections.setActionStatus', { actionId: id, status: done ? 'done' : 'open' }),
  }));
}

function useSupervisionPromises(): readonly Promised[] {
  const { t } = useTranslation('today');
  const { may } = useSession();
  const { data = [] } = useRead('supervision.myActions', {}, { enabled: may('supervision.take_part') });
  return data.map(({ id, sessionId, withName, text, dueOn }) => ({
    key: id,
    text: (
      <TextLink to="/supervision/sessions/$sessionId" params={{ sessionId }}>
        {text ?? t('promises.sealed')}
      </TextLink>
    ),
    dueOn,
    about:
      withName === null
        ? t('promises.supervisionOutside')
        : t('promises.supervision', { name: callName(withName) }),
  }));
}

function OnePromise({ promise }: { readonly promise: Promised }) {
  const { t } = useTranslation(['today', 'ui']);
  const format = useFormat();
  const today = useToday();
  const sentences = useSentences();
  const { text, about, dueOn, due, setDone } = promise;
  const help = [about, due ?? (dueOn === null ? '' : format.relativeDay(dueOn, today))]
    .filter((part) => part !== '')
    .join(' · ');
  if (setDone === undefined) {
    return (
      <li>
        <p>{text}</p>
        <p className="ks-quiet ks-small">{help}</p>
      </li>
    );
  }
  const tick = (done: boolean) => {
    setDone(done).then(
      () => {
        if (!done) return;
        toastDone(t('today:promises.done'), {
          label: t('ui:undo'),
          act: () => {
            tick(false);
          },
        });
      },
      (error: unknown) => {
        toastProblem(sentences.error(error));
      },
    );
  };
  return (
    <li>
      <Checkbox
        checked={false}
        label={text}
        help={help}
        onChange={() => {
          tick(true);
        }}
      />
    </li>
  );
}
