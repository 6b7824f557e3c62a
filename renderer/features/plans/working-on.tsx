import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { PersonWords } from '#renderer/ui/voices.tsx';
import { findNextSteps, isActiveGoal } from '#shared/domain/plans/plan-rules.ts';
import { type Goal, type Step, usePlanWords } from './plan-words.ts';
import './plans.css';

interface WorkingOnProps {
  readonly caseId: string;
  readonly called: string;
  /** Turned round to the person: without the way to the page of the team. */
  readonly together?: boolean;
}

/** Goals at work with the next step of both, for the overview (picture 03). */
export function WorkingOn({ caseId, called, together = false }: WorkingOnProps) {
  const { t } = useTranslation('plans');
  const plan = useRead('plans.get', { caseId });
  return (
    <section aria-labelledby="working-on">
      <div className="ks-label-row">
        <h2 className="ks-section-title" id="working-on">
          {t('working.title')}
        </h2>
        {!together && (
          <TextLink to="/people/$caseId/plan" params={{ caseId }}>
            {t('working.open')}
          </TextLink>
        )}
      </div>
      <ReadArea query={plan} height={200}>
        {({ goals }) => {
          const active = goals.filter(isActiveGoal);
          if (active.length === 0) {
            return (
              <p className="ks-quiet">
                {called === '' ? t('working.noneNobody') : t('working.none', { name: called })}
              </p>
            );
          }
          return (
            <ul className="ks-working">
              {active.map((goal) => (
                <WorkingGoal key={goal.id} goal={goal} called={called} />
              ))}
            </ul>
          );
        }}
      </ReadArea>
    </section>
  );
}

function WorkingGoal({ goal, called }: { readonly goal: Goal; readonly called: string }) {
  const { t } = useTranslation('domain');
  const words = usePlanWords(called);
  const { person, team } = findNextSteps(goal.steps);
  return (
    <li>
      <PersonWords rule={false}>{goal.personWords}</PersonWords>
      <dl className="ks-working-steps">
        {person !== null && <NextStep who={words.person} step={person} called={called} />}
        {team !== null && <NextStep who={t(`stepDoer.${team.doer}`)} step={team} called={called} />}
      </dl>
    </li>
  );
}

interface NextStepProps {
  readonly who: string;
  readonly step: Step;
  readonly called: string;
}

function NextStep({ who, step, called }: NextStepProps) {
  const due = usePlanWords(called).due(step);
  return (
    <>
      <dt>{who}</dt>
      <dd>
        {step.text} {due !== null && <span className="ks-quiet">{due.text}</span>}
      </dd>
    </>
  );
}
