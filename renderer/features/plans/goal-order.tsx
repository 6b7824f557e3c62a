import { IconGripVertical } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { MenuItem } from '#renderer/ui/menu.tsx';
import { moveInOrder } from '#shared/domain/plans/plan-rules.ts';
import type { Goal } from './plan-words.ts';
import { useAtOnce } from './use-at-once.ts';

interface GoalOrderProps {
  readonly caseId: string;
  /** Every goal of the plan, in its order. */
  readonly all: readonly Goal[];
  /** Those of this list. */
  readonly goals: readonly Goal[];
  readonly mayChange: boolean;
  readonly label: string;
  /** Draws one goal with its handle and the items of its menu. */
  readonly children: (
    goal: Goal,
    order: { readonly handle: ReactNode; readonly moves: ReactNode },
  ) => ReactNode;
}

/** Goals in the person's order: dragged by their handle, or moved by the items of their menu. */
export function GoalOrder({ caseId, all, goals, mayChange, label, children }: GoalOrderProps) {
  const { t } = useTranslation('plans');
  const atOnce = useAtOnce();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);

  /** Puts a goal where another one of this list stands. */
  const moveTo = async (id: string, target: Goal | undefined) => {
    if (target === undefined || target.id === id) return;
    const ids = all.map((goal) => goal.id);
    const goalIds = moveInOrder(ids, id, ids.indexOf(target.id));
    await atOnce(() => call('plans.orderGoals', { caseId, goalIds }));
  };
  const drop = (event: DragEvent, target: Goal) => {
    event.preventDefault();
    if (dragged !== null) void moveTo(dragged, target);
    setDragged(null);
    setOver(null);
  };

  return (
    <ol className="ks-goals" aria-label={label}>
      {goals.map((goal, index) => {
        const moves = mayChange && (
          <>
            {index > 0 && (
              <MenuItem onSelect={() => void moveTo(goal.id, goals[index - 1])}>{t('order.up')}</MenuItem>
            )}
            {index > 1 && (
              <MenuItem onSelect={() => void moveTo(goal.id, goals[0])}>{t('order.top')}</MenuItem>
            )}
            {index < goals.length - 1 && (
              <MenuItem onSelect={() => void moveTo(goal.id, goals[index + 1])}>{t('order.down')}</MenuItem>
            )}
          </>
        );
        const handle = mayChange && goals.length > 1 && (
          <span
            className="ks-goal-handle"
            draggable
            title={t('order.drag')}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(goal.id);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
          >
            <IconGripVertical size={18} aria-hidden />
          </span>
        );
        return (
          <li
            key={goal.id}
            data-over={(dragged !== null && over === goal.id && dragged !== goal.id) || undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(goal.id);
            }}
            onDrop={(event) => {
              drop(event, goal);
            }}
          >
            {children(goal, { handle, moves })}
          </li>
        );
      })}
    </ol>
  );
}
