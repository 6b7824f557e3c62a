import { IconChecks, IconEye, IconPencil } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import type { KeptRecord } from '#shared/contracts/records.ts';
import { standsBeside } from '#shared/domain/records/record-codes.ts';
import { recordPage } from '#shared/i18n/pages/record-page.ts';
import { NoteAnswerDialog } from './note-answer-dialog.tsx';
import { PrintRecord } from './print-record.tsx';
import { RecordAmendments } from './record-amendments.tsx';
import { RecordBlocks, RecordLead, RecordStrengths } from './record-blocks.tsx';
import { ChangedSince } from './record-changes.tsx';
import { EntryDisputes } from '#renderer/features/rights/disputes.tsx';
import { RecordHeadWords } from './record-head.tsx';
import { recordPlaces } from './record-places.ts';
import { isDrawn, RecordPicture } from './record-picture.tsx';
import { useRecordName } from './record-words.ts';

interface RecordSectionsProps {
  readonly record: KeptRecord;
  /** How one says the person's name; empty when nobody knows it. */
  readonly called: string;
  /** What only this tool has to say, after the content. */
  readonly children?: ReactNode;
}

/** One version of any record to read: what the person says and strengths first, then the content, what changed, corrections. */
export function RecordSections({ record, called, children }: RecordSectionsProps) {
  const { t, i18n } = useTranslation('records');
  const { may } = useSession();
  const caseId = useCaseId();
  const title = useRecordName(record.body);
  const page = recordPage(i18n, record.body);
  return (
    <Sheet>
      <Section
        title={title}
        action={
          may('case.change') &&
          record.isCurrent &&
          !standsBeside(record.body.kind) && (
            <ButtonLink
              icon={<IconPencil size={18} aria-hidden />}
              to={recordPlaces[record.body.kind].next}
              params={{ caseId }}
            >
              {t('act.next')}
            </ButtonLink>
          )
        }
      >
        <RecordHeadWords record={record} />
        <EntryDisputes caseId={caseId} entryId={record.entryId} />
        <RecordActs
          record={record}
          called={called}
          hasStrengths={page.withoutStrengths === true || page.strengths.length > 0}
        />
      </Section>
      {page.lead !== undefined && (
        <Section>
          <RecordLead lead={page.lead} />
        </Section>
      )}
      {isDrawn(record.body) && (
        <Section>
          <RecordPicture body={record.body} called={called} />
        </Section>
      )}
      {page.withoutStrengths !== true && (
        <Section title={t('strengths')}>
          <RecordStrengths strengths={page.strengths} />
        </Section>
      )}
      <Section title={t('content')}>
        <RecordBlocks blocks={page.blocks} />
        {children}
      </Section>
      <Changed record={record} />
      {record.amendments.length > 0 && (
        <Section title={t('amendments')}>
          <RecordAmendments record={record} />
        </Section>
      )}
    </Sheet>
  );
}

interface RecordActsProps extends Pick<RecordSectionsProps, 'record' | 'called'> {
  readonly hasStrengths: boolean;
}

/** Turning it round, the copy, what the person says to it, and putting a slip right. */
function RecordActs({ record, called, hasStrengths }: RecordActsProps) {
  const { t } = useTranslation('records');
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
            to="/people/$caseId/together/records/$entryId"
            params={{ caseId, entryId }}
          >
            {t('act.together')}
          </ButtonLink>
          <PrintRecord
            caseId={caseId}
            entryId={entryId}
            hasStrengths={hasStrengths}
            namesOthers={record.body.kind === 'ecomap'}
          />
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
          <ButtonLink kind="quiet" to={recordPlaces[record.body.kind].correct} params={{ caseId, entryId }}>
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

function Changed({ record }: { readonly record: KeptRecord }) {
  const { t } = useTranslation('records');
  const caseId = useCaseId();
  const versions = useRead(
    'records.versions',
    { caseId, kind: record.body.kind },
    { enabled: record.version > 1 && !standsBeside(record.body.kind) },
  );
  const before = versions.data?.find(({ version }) => version === record.version - 1);
  if (before === undefined) return null;
  return (
    <Section title={t('changedSince', { number: before.version })}>
      <ChangedSince caseId={caseId} record={record} beforeId={before.entryId} />
    </Section>
  );
}
