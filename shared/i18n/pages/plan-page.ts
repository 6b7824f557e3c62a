import type { i18n as I18n } from 'i18next';
import type { ChangeTopicView, GoalView, StepView } from '../../contracts/plans.ts';
import { standingOf } from '../../domain/change-stages/stage-rules.ts';
import { isActiveGoal, isOpenStep } from '../../domain/plans/plan-rules.ts';
import type { PageBlock } from '../../domain/records/page-blocks.ts';
import { formatters } from '../format.ts';

function stepLine(words: I18n, step: StepView): string {
  const { day } = formatters(words.language);
  const who = step.doer === 'team' || step.doer === 'together' ? step.ownerName : step.otherName;
  const when = step.targetDate === null ? '' : day(step.targetDate);
  const rest = [who, when].filter(Boolean).join(', ');
  return rest === '' ? step.text : words.t('plans:print.step', { step: step.text, rest });
}

function goalBlocks(words: I18n, goal: GoalView, number: number): PageBlock[] {
  const t = words.getFixedT(null, ['plans', 'domain']);
  const key = `goal-${goal.id}`;
  const open = goal.steps.filter(isOpenStep);
  const lists = (['person', 'team', 'together', 'other'] as const).map((doer) => ({
    kind: 'list' as const,
    key: `${key}-${doer}`,
    label: t(`print.steps.${doer}`),
    lines: open.filter((step) => step.doer === doer).map((step) => stepLine(words, step)),
  }));
  const review = goal.reviewDate === null ? '' : formatters(words.language).day(goal.reviewDate);
  return [
    { kind: 'heading', key, label: t('print.goal', { number }) },
    { kind: 'words', key: `${key}-words`, label: t('goal.words'), text: goal.personWords },
    ...(goal.why === ''
      ? []
      : [{ kind: 'words' as const, key: `${key}-why`, label: t('goal.why'), text: goal.why }]),
    ...lists.filter(({ lines }) => lines.length > 0),
    ...(review === ''
      ? []
      : [{ kind: 'text' as const, key: `${key}-review`, label: t('goal.reviewDate'), text: review }]),
  ];
}

function listBlock(key: string, label: string, lines: readonly string[]): PageBlock[] {
  return lines.length === 0 ? [] : [{ kind: 'list', key, label, lines }];
}

function topicLines(words: I18n, topics: readonly ChangeTopicView[]): string[] {
  return topics
    .filter(({ isActive }) => isActive)
    .flatMap(({ title, entries }) => {
      const { shared } = standingOf(entries);
      if (shared === null) return [];
      const stage = words.t(`domain:changeStagePlain.${shared.stage}`);
      return [words.t('plans:print.topic', { title, stage })];
    });
}

interface PlanPage {
  readonly goals: readonly GoalView[];
  readonly looseSteps: readonly StepView[];
  readonly topics: readonly ChangeTopicView[];
}

/**
 * The plan laid out in words as the person has it: goals at work with what everybody does, what was reached, what
 * waits, and what they want to change as far as it was talked through (domain.md 0.3, 3.2, 7.5).
 */
export function planBlocks(words: I18n, { goals, looseSteps, topics }: PlanPage): PageBlock[] {
  const t = words.getFixedT(null, 'plans');
  const saidOf = (status: GoalView['status']) =>
    goals.filter((goal) => goal.status === status).map(({ personWords }) => personWords);
  const rest = [
    ...listBlock(
      'loose',
      t('loose.title'),
      looseSteps.filter(isOpenStep).map((step) => stepLine(words, step)),
    ),
    ...listBlock('reached', t('print.reached'), saidOf('reached')),
    ...listBlock('ideas', t('print.ideas'), saidOf('idea')),
    ...listBlock('resting', t('print.resting'), saidOf('resting')),
    ...listBlock('change', t('change.title'), topicLines(words, topics)),
  ];
  return [
    ...goals.filter(isActiveGoal).flatMap((goal, index) => goalBlocks(words, goal, index + 1)),
    ...(rest.length === 0 ? [] : [{ kind: 'heading' as const, key: 'rest', label: t('print.rest') }]),
    ...rest,
  ];
}
