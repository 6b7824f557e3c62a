import { IconCheck, IconCircle, IconMinus, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import {
  type ChecklistItem,
  type ChecklistItemState,
  checklistItemStates,
} from '#shared/domain/cases/case-codes.ts';
import { findChecklistItemProblems } from '#shared/domain/cases/checklist.ts';
import { stepTools } from './step-tools.ts';
import type { CaseSteps } from './steps-screen.tsx';

const icons = {
  to_do: IconCircle,
  done: IconCheck,
  not_needed: IconMinus,
  person_declined: IconUser,
} as const satisfies Record<ChecklistItemState, typeof IconCheck>;

interface StepRowProps {
  readonly item: CaseSteps['items'][number];
  readonly caseId: string;
  /** Day of the newest thing in the file that this step is about; it never ticks the step. */
  readonly thereOn: string | null;
}

/** One step: choosing “done” saves at once, “not needed” asks why first. */
export function StepRow({ item, caseId, thereOn }: StepRowProps) {
  const { t } = useTranslation(['cases', 'domain']);
  const format = useFormat();
  const today = useToday();
  const { may } = useSession();
  const words = t(`domain:checklistItem.${item.key}`);
  const Icon = icons[item.state];
  return (
    <li className="ks-step" data-state={item.state}>
      <Icon size={18} aria-hidden />
      <div>
        <p>{words}</p>
        <StepTool item={item.key} caseId={caseId} words={words} thereOn={thereOn} />
        {item.state !== 'to_do' && (
          <p className="ks-quiet ks-small">
            {[
              t(`domain:checklistItemState.${item.state}`),
              item.reason,
              item.on === null ? '' : t('steps.by', { day: format.nearDay(item.on, today), author: item.by }),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        )}
      </div>
      {may('case.change') && <StepState item={item} caseId={caseId} words={words} />}
    </li>
  );
}

interface StepToolProps extends Pick<StepRowProps, 'caseId' | 'thereOn'> {
  readonly item: ChecklistItem;
  readonly words: string;
}

/** The way to the tool that does a step, and what the file has of it already. */
function StepTool({ item, caseId, words, thereOn }: StepToolProps) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const today = useToday();
  const { may } = useSession();
  const to = stepTools[item];
  const hasWay = to !== undefined && may('tools.read');
  if (!hasWay && thereOn === null) return null;
  return (
    <p className="ks-small">
      {thereOn !== null && (
        <span className="ks-quiet">{`${t('steps.there', { day: format.nearDay(thereOn, today) })} `}</span>
      )}
      {hasWay && (
        <TextLink to={to} params={{ caseId }} aria-label={t('steps.toolFor', { step: words })}>
          {t('steps.tool')}
        </TextLink>
      )}
    </p>
  );
}

function StepState({ item, caseId, words }: Omit<StepRowProps, 'thereOn'> & { readonly words: string }) {
  const { t } = useTranslation(['cases', 'domain']);
  const sentences = useSentences();
  const saving = useAct('cases.setChecklistItem');
  const [asking, setAsking] = useState<'not_needed' | 'person_declined' | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);

  const save = async (state: ChecklistItemState, why: string) => {
    if (Object.keys(findChecklistItemProblems(state, why)).length > 0) {
      setMissing(true);
      return;
    }
    const saved = await saving.run({ caseId, key: item.key, state, reason: why });
    if (saved !== undefined) setAsking(null);
  };
  return (
    <div className="ks-step-state">
      <SelectField
        label={<span className="ks-hidden">{[t('steps.state'), words].join(' ')}</span>}
        choices={checklistItemStates.map((value) => ({
          value,
          label: t(`domain:checklistItemState.${value}`),
        }))}
        value={asking ?? item.state}
        error={saving.error === null ? undefined : sentences.error(saving.error)}
        onChange={(state) => {
          setMissing(false);
          if (state === 'not_needed' || state === 'person_declined') {
            setReason(item.state === state ? item.reason : '');
            setAsking(state);
          } else {
            setAsking(null);
            void save(state, '');
          }
        }}
      />
      {asking !== null && (
        <form
          className="ks-step-reason"
          onSubmit={(event) => {
            event.preventDefault();
            void save(asking, reason);
          }}
        >
          <TextField
            label={asking === 'not_needed' ? t('steps.reason') : t('steps.reasonDeclined')}
            value={reason}
            maxLength={500}
            autoFocus
            error={missing ? t('steps.reasonMissing') : undefined}
            onChange={(text) => {
              setReason(text);
              setMissing(false);
            }}
          />
          <Button submits busy={saving.pending}>
            {t('steps.save')}
          </Button>
        </form>
      )}
    </div>
  );
}
