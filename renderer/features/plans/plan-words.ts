import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import type { Tone } from '#renderer/ui/tag.tsx';
import { dueWord } from '#shared/domain/plans/plan-rules.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';

export type Plan = OutputOf<'plans.get'>;
export type Goal = Plan['goals'][number];
export type Step = Goal['steps'][number];
export type Topic = OutputOf<'changeTopics.list'>[number];

interface PlanWords {
  /** Who does a step: the person's name, a colleague's, or whose it is. */
  readonly who: (step: Pick<Step, 'doer' | 'ownerName' | 'otherName'>) => string;
  readonly person: string;
  /** What is said of a step's date, and how it looks; nothing without a date. */
  readonly due: (step: Step) => { readonly text: string; readonly tone: Tone | null } | null;
  readonly area: (area: { readonly key: string; readonly label: string | null }) => string;
}

/** Words about goals and steps. @param called how the person is called; empty when nobody knows a name yet */
export function usePlanWords(called: string): PlanWords {
  const { t } = useTranslation(['plans', 'domain']);
  const format = useFormat();
  const today = useToday();
  const person = called === '' ? t('domain:stepDoer.person') : called;
  return {
    person,
    who: ({ doer, ownerName, otherName }) => {
      if (doer === 'person') return person;
      if (doer === 'other' && otherName !== '') return otherName;
      const side = t(`domain:stepDoer.${doer}`);
      if (ownerName === '' || doer === 'other') return side;
      return doer === 'team' ? ownerName : t('who', { side, name: ownerName });
    },
    due: (step) => {
      if (step.targetDate === null) return null;
      const word = dueWord(step, today);
      const day = format.relativeDay(step.targetDate, today);
      if (word === 'overdue') return { text: t('due.overdue', { day }), tone: 'brass' };
      if (word === 'look_at_again') return { text: t('due.lookAtAgain', { day }), tone: 'neutral' };
      return { text: day, tone: null };
    },
    area: ({ key, label }) => {
      const shipped = housingSupportAreas.find((area) => area === key);
      return label ?? (shipped === undefined ? key : t(`domain:housingSupportStar.area.${shipped}.label`));
    },
  };
}
