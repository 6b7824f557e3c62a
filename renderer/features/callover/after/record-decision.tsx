import { IconCheck, IconFileCheck, IconPencil, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { IconButton, TextButton } from '#renderer/ui/button.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { listNextStatuses, waitsForPerson } from '#shared/domain/callover/decisions.ts';
import type { Decision } from '../callover-model.ts';
import { OutcomeDialog } from '../outcome-dialog.tsx';
import type { AmendTarget } from './amend-form.ts';
import { CopyDialog } from './copy-dialog.tsx';

interface RecordDecisionProps {
  readonly caseId: string;
  readonly decision: Decision;
  readonly called: string;
  /** Null for those who may only read. */
  readonly onAmend: ((target: AmendTarget) => void) | null;
}

/** A decision of a closed meeting: what the person said to it, and the way into the file. */
export function RecordDecision({ caseId, decision, called, onAmend }: RecordDecisionProps) {
  const { t } = useTranslation(['callover', 'domain']);
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const [copying, setCopying] = useState(false);
  const { text, copiedTo } = decision;
  return (
    <div className="ks-record-decision">
      <div className="ks-run-decision-head">
        <Tag>{t(`domain:calloverDecisionKind.${decision.kind}`)}</Tag>
        {onAmend !== null && (
          <IconButton
            label={t('callover:amend.of', { what: text })}
            icon={<IconPencil size={17} aria-hidden />}
            onClick={() => {
              onAmend({ on: 'decision', decisionId: decision.id });
            }}
          />
        )}
      </div>
      <p>{text}</p>
      <Standing decision={decision} called={called} />
      <span className="ks-record-acts">
        {may('notes.write') && listNextStatuses(decision).length > 0 && (
          <TextButton
            aria-label={`${t('callover:outcome.ask', { name: called })}: ${text}`}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('callover:outcome.ask', { name: called })}
          </TextButton>
        )}
        {copiedTo === null && onAmend !== null && (
          <TextButton
            aria-label={`${t('callover:copy.act')}: ${text}`}
            onClick={() => {
              setCopying(true);
            }}
          >
            {t('callover:copy.act')}
          </TextButton>
        )}
        {copiedTo !== null && (
          <Tag tone="moss" icon={<IconFileCheck aria-hidden />}>
            {t('callover:copy.done')}
          </Tag>
        )}
      </span>
      {asking && (
        <OutcomeDialog
          decision={decision}
          called={called}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
      {copying && (
        <CopyDialog
          caseId={caseId}
          decision={decision}
          called={called}
          onClose={() => {
            setCopying(false);
          }}
        />
      )}
    </div>
  );
}

function Standing({ decision, called }: Pick<RecordDecisionProps, 'decision' | 'called'>) {
  const { t } = useTranslation(['callover', 'domain']);
  const format = useFormat();
  const today = useToday();
  const { status, outcome, outcomeOn } = decision;
  const on = outcomeOn === null ? '' : format.nearDay(outcomeOn, today);
  if (waitsForPerson(decision)) {
    return (
      <p className="ks-run-standing">
        <IconUser size={17} aria-hidden />
        {t('callover:decision.needsYes', { name: called })}
      </p>
    );
  }
  const words =
    status === 'proposed'
      ? t('callover:decision.ours')
      : t(`callover:outcome.statuses.${status}`, { name: called });
  return (
    <p className="ks-run-standing">
      <IconCheck size={17} aria-hidden />
      {[words, on, outcome].filter((part) => part !== '').join(' · ')}
    </p>
  );
}
