import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { stepStatuses } from '#shared/domain/plans/plan-codes.ts';
import { isOpenStep } from '#shared/domain/plans/plan-rules.ts';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { type Step, usePlanWords } from './plan-words.ts';
import { useAtOnce } from './use-at-once.ts';

interface StepLineProps {
  readonly caseId: string;
  readonly step: Step;
  readonly called: string;
  readonly mayChange: boolean;
}

/** What was pressed, shown at once until the step comes back changed. */
interface Pressed {
  readonly step: Step;
  readonly to: Step['status'];
}

/** One step: whose it is, what, when; one press says that it is done, the menu says everything else. */
export function StepLine({ caseId, step, called, mayChange }: StepLineProps) {
  const { t } = useTranslation(['plans', 'domain']);
  const words = usePlanWords(called);
  const atOnce = useAtOnce();
  const [telling, setTelling] = useState(false);
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const set = async (status: Step['status']) => {
    setPressed({ step, to: status });
    const isDone = await atOnce(() => call('plans.setStepStatus', { caseId, stepId: step.id, status }));
    if (!isDone) setPressed(null);
  };
  const status = pressed?.step === step ? pressed.to : step.status;
  const about = <StepAbout step={step} called={called} />;
  return (
    <li className="ks-plan-step" data-open={isOpenStep(step) || undefined}>
      <span className="ks-plan-who">{words.who(step)}</span>
      {mayChange ? (
        <Checkbox
          label={step.text}
          help={about}
          checked={status === 'done'}
          onChange={(done) => void set(done ? 'done' : 'to_do')}
        />
      ) : (
        <div>
          <p>{step.text}</p>
          {about}
        </div>
      )}
      {mayChange && (
        <Menu
          button={
            <IconButton
              label={t('step.more', { step: step.text })}
              icon={<IconDots size={18} aria-hidden />}
            />
          }
        >
          {stepStatuses
            .filter((other) => other !== step.status)
            .map((other) => (
              <MenuItem key={other} onSelect={() => void set(other)}>
                {t(`domain:stepStatus.${other}`)}
              </MenuItem>
            ))}
          <MenuItem
            onSelect={() => {
              setTelling(true);
            }}
          >
            {t('step.tell')}
          </MenuItem>
        </Menu>
      )}
      {telling && (
        <OutcomeDialog
          caseId={caseId}
          step={step}
          onClose={() => {
            setTelling(false);
          }}
        />
      )}
    </li>
  );
}

/** The small print of a step: when, where it stands, the support wanted, what came of it. */
export function StepAbout({ step, called }: { readonly step: Step; readonly called: string }) {
  const { t } = useTranslation(['plans', 'domain']);
  const due = usePlanWords(called).due(step);
  const isPlain = step.status === 'to_do' || step.status === 'done';
  const parts = [
    due !== null && due.tone === null && isOpenStep(step) && due.text,
    step.supportWanted !== 'none' &&
      t('step.support', { support: t(`domain:supportWanted.${step.supportWanted}`) }),
    step.origin === 'callover' && t('step.fromCallover'),
    step.outcomeNote,
  ].filter((part) => typeof part === 'string' && part !== '');
  return (
    <span className="ks-plan-about">
      {due !== null && due.tone !== null && <Tag tone={due.tone}>{due.text}</Tag>}
      {!isPlain && <Tag>{t(`domain:stepStatus.${step.status}`)}</Tag>}
      {parts.length > 0 && <span>{parts.join(' · ')}</span>}
    </span>
  );
}
