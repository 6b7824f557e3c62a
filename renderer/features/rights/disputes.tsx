import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { PersonWords } from '#renderer/ui/voices.tsx';
import type { DisputeNote } from '#shared/contracts/disputes.ts';
import './rights.css';

interface DisputeListProps {
  readonly caseId: string;
  readonly disputes: readonly DisputeNote[];
  /** Whether they can be settled here. */
  readonly settles?: boolean;
}

/** What the person says, then why we keep our view: side by side, neither smaller. */
export function DisputeList({ caseId, disputes, settles = false }: DisputeListProps) {
  const { t } = useTranslation(['rights', 'ui']);
  const format = useFormat();
  const today = useToday();
  const [settling, setSettling] = useState<string | null>(null);
  const settle = useAct('disputes.settle');
  const keep = () => {
    setSettling(null);
  };
  const run = async () => {
    if (settling === null) return;
    if ((await settle.run({ caseId, id: settling, on: today })) !== undefined) {
      toastDone(t('rights:dispute.settled'));
      keep();
    }
  };
  return (
    <div className="ks-disputes">
      {disputes.map(({ id, about, personWords, ourView, notedOn, by }) => (
        <section key={id} className="ks-dispute" aria-label={t('rights:dispute.beside', { about })}>
          <p className="ks-strong">{t('rights:dispute.beside', { about })}</p>
          <PersonWords>{personWords}</PersonWords>
          <p>{t('rights:dispute.ours', { text: ourView })}</p>
          <p className="ks-small ks-quiet">
            {t('rights:dispute.noted', { day: format.day(notedOn), name: by })}
          </p>
          {settles && (
            <TextButton
              aria-label={`${t('rights:dispute.settle')}: ${about}`}
              onClick={() => {
                setSettling(id);
              }}
            >
              {t('rights:dispute.settle')}
            </TextButton>
          )}
        </section>
      ))}
      <ConfirmDialog
        open={settling !== null}
        title={t('rights:dispute.settleTitle')}
        keep={t('rights:dispute.keep')}
        act={t('rights:dispute.settle')}
        actKind="main"
        closeLabel={t('ui:close')}
        busy={settle.pending}
        onKeep={keep}
        onAct={() => {
          void run();
        }}
      >
        <p>{t('rights:dispute.settleText')}</p>
      </ConfirmDialog>
    </div>
  );
}

interface EntryDisputesProps {
  readonly caseId: string;
  /** The entry that is read. */
  readonly entryId: string;
}

/** What the person sees differently about the record beside which it stands; nothing where they agree. */
export function EntryDisputes({ caseId, entryId }: EntryDisputesProps) {
  const { data } = useRead('disputes.list', { caseId });
  const own = (data ?? []).filter((dispute) => dispute.entryId === entryId);
  if (own.length === 0) return null;
  return (
    <Note tone="brass">
      <DisputeList caseId={caseId} disputes={own} />
    </Note>
  );
}

/** What the person sees differently in the file that is about no single entry; nothing where they agree. */
export function FileDisputes({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('rights');
  const { data } = useRead('disputes.list', { caseId });
  const own = (data ?? []).filter(({ entryId }) => entryId === null);
  if (own.length === 0) return null;
  return (
    <Section title={t('file.disputes')}>
      <DisputeList caseId={caseId} disputes={own} />
    </Section>
  );
}
