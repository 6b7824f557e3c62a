import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/api/hooks.ts';
import { useSentences, useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { CaseHeader } from '#shared/contracts/cases.ts';

interface EndAssignmentProps {
  readonly assignment: CaseHeader['assignments'][number];
  readonly caseId: string;
}

/** Ends a colleague's work in a file, after saying what that means. */
export function EndAssignment({ assignment, caseId }: EndAssignmentProps) {
  const { t } = useTranslation(['cases', 'ui']);
  const today = useToday();
  const sentences = useSentences();
  const ending = useAct('cases.endAssignment');
  const [open, setOpen] = useState(false);
  const [until, setUntil] = useState<string | null>(today);
  const worker = assignment.workerName;
  const close = () => {
    ending.clear();
    setOpen(false);
  };
  const end = async () => {
    if (until === null) return;
    const ended = await ending.run({ caseId, assignmentId: assignment.id, until });
    if (ended === undefined) return;
    toastDone(t('team.ended'));
    close();
  };
  return (
    <>
      <Button
        kind="quiet"
        aria-label={`${t('team.end')} ${worker}`}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('team.end')}
      </Button>
      <Dialog open={open} onClose={close} title={t('team.endTitle', { worker })} closeLabel={t('ui:close')}>
        {ending.error !== null && <Note tone="clay">{sentences.error(ending.error)}</Note>}
        <p>{t('team.endText', { worker })}</p>
        <DateField label={t('team.endOn')} value={until} onChange={setUntil} min={assignment.from} />
        <ButtonRow>
          <Button data-autofocus onClick={close}>
            {t('team.endKeep')}
          </Button>
          <Button kind="grave" busy={ending.pending} onClick={() => void end()}>
            {t('team.endAct')}
          </Button>
        </ButtonRow>
      </Dialog>
    </>
  );
}
