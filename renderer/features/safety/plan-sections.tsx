import { IconChecks, IconEye, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { NoteAnswerDialog } from '#renderer/features/records/note-answer-dialog.tsx';
import { PrintRecord } from '#renderer/features/records/print-record.tsx';
import { RecordAmendments } from '#renderer/features/records/record-amendments.tsx';
import { RecordBlocks, RecordStrengths } from '#renderer/features/records/record-blocks.tsx';
import { ChangedSince } from '#renderer/features/records/record-changes.tsx';
import { RecordHeadWords } from '#renderer/features/records/record-head.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import type { KeptRecord } from '#shared/contracts/records.ts';
import { recordPage } from '#shared/i18n/pages/record-page.ts';
import { usePlanTitle } from './plan-words.ts';

interface PlanSectionsProps {
  readonly record: KeptRecord;
  readonly called: string;
}

/** One version of the plan to read: strengths first, then the plan, what changed, and its corrections. */
export function PlanSections({ record, called }: PlanSectionsProps) {
  const { t, i18n } = useTranslation(['safety', 'records']);
  const { may } = useSession();
  const title = usePlanTitle();
  const page = recordPage(i18n, record.body);
  return (
    <Sheet>
      <Section title={title} action={may('case.change') && record.isCurrent && <NextVersion />}>
        <RecordHeadWords record={record} />
        <PlanActs record={record} called={called} hasStrengths={page.strengths.length > 0} />
      </Section>
      <Section title={t('section.strengths')}>
        <RecordStrengths strengths={page.strengths} />
      </Section>
      <Section title={t('section.plan')}>
        <RecordBlocks blocks={page.blocks} />
        <ShareStanding record={record} />
      </Section>
      <Changed record={record} />
      {record.amendments.length > 0 && (
        <Section title={t('records:amendments')}>
          <RecordAmendments record={record} />
        </Section>
      )}
    </Sheet>
  );
}

function NextVersion() {
  const { t } = useTranslation('safety');
  const caseId = useCaseId();
  return (
    <ButtonLink
      icon={<IconPencil size={18} aria-hidden />}
      to="/people/$caseId/safety/edit"
      params={{ caseId }}
    >
      {t('act.next')}
    </ButtonLink>
  );
}

interface PlanActsProps extends PlanSectionsProps {
  readonly hasStrengths: boolean;
}

/** Turning it round, the copy, what the person says to it, and putting a slip right. */
function PlanActs({ record, called, hasStrengths }: PlanActsProps) {
  const { t } = useTranslation('safety');
  const caseId = useCaseId();
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const { entryId, head } = record;
  const isWithheld = head.sharedWithPerson === 'withheld_third_party_or_harm';
  return (
    <div className="ks-doc-acts">
      {!isWithheld && (
        <>
          <ButtonLink
            kind="quiet"
            icon={<IconEye size={18} aria-hidden />}
            to="/people/$caseId/together/safety/$entryId"
            params={{ caseId, entryId }}
          >
            {t('act.together')}
          </ButtonLink>
          <PrintRecord caseId={caseId} entryId={entryId} hasStrengths={hasStrengths} />
        </>
      )}
      {may('case.change') && (
        <>
          <Button
            kind="quiet"
            icon={<IconChecks size={18} aria-hidden />}
            onClick={() => {
              setAsking(true);
            }}
          >
            {called === '' ? t('act.answerNobody') : t('act.answer', { name: called })}
          </Button>
          <ButtonLink
            kind="quiet"
            to="/people/$caseId/safety/plan/$entryId/correct"
            params={{ caseId, entryId }}
          >
            {t('act.correct')}
          </ButtonLink>
        </>
      )}
      {asking && (
        <NoteAnswerDialog
          caseId={caseId}
          record={record}
          called={called}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}

/** Whether each of those who may have the page is covered by a consent in force that names the plan. */
function ShareStanding({ record }: { readonly record: KeptRecord }) {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const caseId = useCaseId();
  const { may } = useSession();
  const consents = useRead('consents.list', { caseId }, { enabled: may('consent.read') });
  const { shareWith } = record.body.content;
  if (shareWith.length === 0 || consents.data === undefined) return null;
  const covered = new Set(
    consents.data
      .filter(({ inForce, scopes }) => inForce && scopes.includes('safety_plan'))
      .map(({ recipient }) => recipient.toLocaleLowerCase()),
  );
  const open = shareWith.filter((name) => !covered.has(name.toLocaleLowerCase()));
  if (open.length === 0) return <p className="ks-quiet ks-small">{t('sharing.covered')}</p>;
  return <p className="ks-quiet ks-small">{t('sharing.open', { names: format.list(open) })}</p>;
}

function Changed({ record }: { readonly record: KeptRecord }) {
  const { t } = useTranslation('records');
  const caseId = useCaseId();
  const versions = useRead(
    'records.versions',
    { caseId, kind: record.body.kind },
    { enabled: record.version > 1 },
  );
  const before = versions.data?.find(({ version }) => version === record.version - 1);
  if (before === undefined) return null;
  return (
    <Section title={t('changedSince', { number: before.version })}>
      <ChangedSince caseId={caseId} record={record} beforeId={before.entryId} />
    </Section>
  );
}
