import { IconCheck, IconCircle, IconMinus, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { type ChecklistItemState, checklistItemStates } from '#shared/domain/cases/case-codes.ts';
import { findChecklistItemProblems } from '#shared/domain/cases/checklist.ts';
import '#renderer/features/cases/steps.css';

const icons = {
  to_do: IconCircle,
  done: IconCheck,
  not_needed: IconMinus,
  person_declined: IconUser,
} as const satisfies Record<ChecklistItemState, typeof IconCheck>;

interface ChecklistLineProps {
  readonly caseId: string;
  readonly checklistId: string;
  readonly line: OutputOf<'caseChecklists.list'>[number]['lines'][number];
  readonly mayChange: boolean;
}

/** One line: choosing “done” saves at once, “not needed” asks why first, as the required steps do. */
export function ChecklistLine({ caseId, checklistId, line, mayChange }: ChecklistLineProps) {
  const { t } = useTranslation(['templates', 'domain']);
  const format = useFormat();
  const today = useToday();
  const Icon = icons[line.state];
  const answer = [
    t(`domain:checklistItemState.${line.state}`),
    line.reason,
    line.on === null ? '' : t('file.by', { day: format.nearDay(line.on, today), author: line.by }),
  ].filter((part) => part !== '');
  return (
    <li className="ks-step" data-state={line.state}>
      <Icon size={18} aria-hidden />
      <div>
        <p>{line.text}</p>
        {line.state !== 'to_do' && <p className="ks-quiet ks-small">{answer.join(' · ')}</p>}
      </div>
      {mayChange && <LineState caseId={caseId} checklistId={checklistId} line={line} />}
    </li>
  );
}

function LineState({ caseId, checklistId, line }: Omit<ChecklistLineProps, 'mayChange'>) {
  const { t } = useTranslation(['templates', 'domain']);
  const sentences = useSentences();
  const saving = useAct('caseChecklists.setLine');
  const [asking, setAsking] = useState<'not_needed' | 'person_declined' | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const save = async (state: ChecklistItemState, why: string) => {
    if (Object.keys(findChecklistItemProblems(state, why)).length > 0) {
      setMissing(true);
      return;
    }
    const saved = await saving.run({ caseId, checklistId, place: line.place, state, reason: why });
    if (saved !== undefined) setAsking(null);
  };
  return (
    <div className="ks-step-state">
      <SelectField
        label={<span className="ks-hidden">{t('file.answerFor', { line: line.text })}</span>}
        choices={checklistItemStates.map((value) => ({
          value,
          label: t(`domain:checklistItemState.${value}`),
        }))}
        value={asking ?? line.state}
        error={saving.error === null ? undefined : sentences.error(saving.error)}
        onChange={(state) => {
          setMissing(false);
          if (state === 'not_needed' || state === 'person_declined') {
            setReason(line.state === state ? line.reason : '');
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
            label={t(asking === 'not_needed' ? 'file.reason' : 'file.reasonOf')}
            value={reason}
            maxLength={500}
            autoFocus
            error={missing ? t('file.reasonMissing') : undefined}
            onChange={(text) => {
              setReason(text);
              setMissing(false);
            }}
          />
          <Button submits busy={saving.pending}>
            {t('file.save')}
          </Button>
        </form>
      )}
    </div>
  );
}
