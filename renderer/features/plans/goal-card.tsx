import { IconBookmark, IconCalendarEvent, IconDots, IconPencil, IconRefresh } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow, IconButton } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { Facts, PersonWords } from '#renderer/ui/voices.tsx';
import { goalStatuses } from '#shared/domain/plans/plan-codes.ts';
import { isReviewDue } from '#shared/domain/plans/plan-rules.ts';
import { GoalBarrier } from '#renderer/features/barriers/goal-barrier.tsx';
import { MapOrigins } from '#renderer/features/around/map-origin.tsx';
import { GoalReviews } from './goal-reviews.tsx';
import { type Goal, usePlanWords } from './plan-words.ts';
import { ReviewDialog } from './review-dialog.tsx';
import { type ClosingStatus, closingStatuses, StatusDialog } from './status-dialog.tsx';
import { StepLine } from './step-line.tsx';
import { useAtOnce } from './use-at-once.ts';

interface GoalCardProps {
  readonly caseId: string;
  readonly goal: Goal;
  readonly called: string;
  readonly mayChange: boolean;
  /** What the person wants to change that belongs to it, in their words. */
  readonly topic: string | undefined;
  /** Ways to another place in the order, for the menu. */
  readonly moves?: ReactNode;
  /** Where it can be dragged. */
  readonly handle?: ReactNode;
}

/** A goal as the file shows it: the person's words, what each does next, where it stands. */
export function GoalCard({ caseId, goal, called, mayChange, topic, moves, handle }: GoalCardProps) {
  const { t } = useTranslation('plans');
  const [reviewing, setReviewing] = useState(false);
  return (
    <article className="ks-goal" aria-label={goal.personWords}>
      <div className="ks-goal-head">
        {handle}
        <PersonWords>{goal.personWords}</PersonWords>
        {mayChange && <GoalMenu caseId={caseId} goal={goal} moves={moves} />}
      </div>
      <GoalFacts goal={goal} called={called} topic={topic} />
      <GoalBarrier caseId={caseId} factorId={goal.factorId} />
      <MapOrigins caseId={caseId} targets={[goal.id, ...goal.steps.map(({ id }) => id)]} />
      {goal.steps.length === 0 ? (
        <p className="ks-quiet">{t('goal.noSteps')}</p>
      ) : (
        <ul className="ks-plan-steps" aria-label={t('goal.steps')}>
          {goal.steps.map((step) => (
            <StepLine key={step.id} caseId={caseId} step={step} called={called} mayChange={mayChange} />
          ))}
        </ul>
      )}
      <GoalReviews reviews={goal.reviews} called={called} />
      {mayChange && (
        <ButtonRow>
          <Button
            kind="quiet"
            icon={<IconRefresh size={18} aria-hidden />}
            aria-label={t('review.openFor', { goal: goal.personWords })}
            onClick={() => {
              setReviewing(true);
            }}
          >
            {t('review.open')}
          </Button>
          <ButtonLink
            kind="quiet"
            icon={<IconPencil size={18} aria-hidden />}
            aria-label={t('goal.editFor', { goal: goal.personWords })}
            to="/people/$caseId/plan/goals/$goalId"
            params={{ caseId, goalId: goal.id }}
          >
            {t('goal.edit')}
          </ButtonLink>
        </ButtonRow>
      )}
      {reviewing && (
        <ReviewDialog
          caseId={caseId}
          goal={goal}
          called={called}
          onClose={() => {
            setReviewing(false);
          }}
        />
      )}
    </article>
  );
}

/** Where a goal stands, what it belongs to, why, and when to look again. */
export function GoalFacts({ goal, called, topic }: Pick<GoalCardProps, 'goal' | 'called' | 'topic'>) {
  const { t } = useTranslation(['plans', 'domain']);
  const format = useFormat();
  const today = useToday();
  const words = usePlanWords(called);
  const { agreedOn, agreedBy, reviewDate, smart } = goal;
  const details = (['specific', 'measurable', 'achievable', 'realistic'] as const).filter(
    (part) => smart[part] !== '',
  );
  const agreed =
    agreedOn === null
      ? null
      : agreedBy === ''
        ? t('goal.agreedOnDay', { day: format.day(agreedOn) })
        : t('goal.agreedOnDayBy', { day: format.day(agreedOn), who: agreedBy });
  return (
    <div className="ks-goal-facts">
      <p className="ks-plan-about">
        {(goal.status !== 'agreed' || agreed === null) && <Tag>{t(`domain:goalStatus.${goal.status}`)}</Tag>}
        {isReviewDue(goal, today) && (
          <Tag tone="brass" icon={<IconCalendarEvent aria-hidden />}>
            {t('goal.timeToLook')}
          </Tag>
        )}
        {goal.area !== null && <Tag icon={<IconBookmark aria-hidden />}>{words.area(goal.area)}</Tag>}
        {topic !== undefined && <Tag>{topic}</Tag>}
        <span>
          {[agreed, reviewDate === null ? null : t('goal.lookAgainOn', { day: format.day(reviewDate) })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {goal.why !== '' && (
        <div>
          <p className="ks-side-label">{t('goal.why')}</p>
          <PersonWords size="small" rule={false}>
            {goal.why}
          </PersonWords>
        </div>
      )}
      {details.length > 0 && (
        <details>
          <summary>{t('smart.title')}</summary>
          {details.map((part) => (
            <div key={part} className="ks-goal-detail">
              <p className="ks-side-label">{t(`smart.${part}`)}</p>
              <Facts>{smart[part]}</Facts>
            </div>
          ))}
        </details>
      )}
      {goal.closingWords !== '' && <PersonWords size="small">{goal.closingWords}</PersonWords>}
    </div>
  );
}

function isClosing(status: Goal['status']): status is ClosingStatus {
  return closingStatuses.some((closing) => closing === status);
}

interface GoalMenuProps {
  readonly caseId: string;
  readonly goal: Goal;
  readonly moves?: ReactNode;
}

/** Everything that can be said of where a goal stands, and its place in the order. */
export function GoalMenu({ caseId, goal, moves }: GoalMenuProps) {
  const { t } = useTranslation(['plans', 'domain']);
  const today = useToday();
  const navigate = useNavigate();
  const atOnce = useAtOnce();
  const [closing, setClosing] = useState<ClosingStatus | null>(null);
  const choose = async (status: Goal['status']) => {
    if (isClosing(status)) {
      setClosing(status);
      return;
    }
    const { reviewDate } = goal;
    await atOnce(() =>
      call('plans.setGoalStatus', {
        caseId,
        goalId: goal.id,
        status,
        on: today,
        closingWords: '',
        reviewDate: reviewDate !== null && reviewDate > today ? reviewDate : null,
      }),
    );
  };
  return (
    <>
      <Menu
        button={
          <IconButton
            label={t('goal.more', { goal: goal.personWords })}
            icon={<IconDots size={20} aria-hidden />}
          />
        }
      >
        {goalStatuses
          .filter((status) => status !== goal.status)
          .map((status) => (
            <MenuItem key={status} onSelect={() => void choose(status)}>
              {t(`goal.become.${status}`)}
            </MenuItem>
          ))}
        {moves}
        <MenuItem
          onSelect={() => {
            void navigate({
              to: '/people/$caseId/plan/goals/$goalId',
              params: { caseId, goalId: goal.id },
            });
          }}
        >
          {t('goal.edit')}
        </MenuItem>
      </Menu>
      {closing !== null && (
        <StatusDialog
          caseId={caseId}
          goal={goal}
          status={closing}
          onClose={() => {
            setClosing(null);
          }}
        />
      )}
    </>
  );
}
