import { useParams } from '@tanstack/react-router';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { PrintCopy } from '#renderer/features/records/print-record.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { Facts, PersonWords } from '#renderer/ui/voices.tsx';
import type { Concern } from '#shared/contracts/tenancy-concerns.ts';
import type { ConcernStep } from '#shared/domain/housing/tenancy-codes.ts';
import { ConcernBefore, ConcernLog } from './concern-log.tsx';
import { ConcernDialog } from './concern-dialog.tsx';
import { ConcernSteps } from './concern-steps.tsx';
import { severityTone, useNextWords } from './concern-words.ts';
import '#renderer/features/records/records.css';
import { ReopenDialog, ResolveDialog } from './resolve-dialog.tsx';
import { StepDialog } from './step-dialog.tsx';
import './tenancies.css';

export type KeptConcern = OutputOf<'tenancyConcerns.get'>;

/** A worry about a home: what was said, the plan with the tenant, the seven steps, what was done. */
export function ConcernScreen() {
  const { t } = useTranslation('concerns');
  const caseId = useCaseId();
  const { concernId = '' } = useParams({ strict: false });
  const concern = useRead('tenancyConcerns.get', { caseId, concernId });
  return (
    <>
      <p className="ks-doc-back">
        <TextLink to="/people/$caseId/home/concerns" params={{ caseId }} activeOptions={{ exact: true }}>
          {t('back')}
        </TextLink>
      </p>
      <ReadArea query={concern} height={420}>
        {(kept) => <Kept kept={kept} caseId={caseId} />}
      </ReadArea>
    </>
  );
}

type Open = ConcernStep | 'change' | 'resolve' | 'reopen';

function Kept({ kept, caseId }: { readonly kept: KeptConcern; readonly caseId: string }) {
  const { t } = useTranslation('concerns');
  const { may } = useSession();
  const [open, setOpen] = useState<Open | null>(null);
  const { concern, records, changes } = kept;
  const mayWrite = may('tools.write');
  const close = () => {
    setOpen(null);
  };
  const isOpen = concern.resolvedOn === null;
  const dialog = { caseId, concernId: concern.id, onClose: close };
  return (
    <Columns
      pattern="file"
      side={
        <>
          <Acts concern={concern} caseId={caseId} mayWrite={mayWrite} onOpen={setOpen} />
          {changes.length > 0 && <ConcernBefore changes={changes} />}
        </>
      }
    >
      <Sheet>
        <About concern={concern} />
        <Section title={t('plan')}>
          <Plan concern={concern} />
        </Section>
        <Section title={t('steps')}>
          <ConcernSteps concern={concern} onRecord={mayWrite && isOpen ? setOpen : null} />
        </Section>
        <Section title={t('log')}>
          <ConcernLog records={records} />
        </Section>
      </Sheet>
      {open === 'change' && <ConcernDialog caseId={caseId} concern={concern} onClose={close} />}
      {open === 'resolve' && <ResolveDialog {...dialog} />}
      {open === 'reopen' && <ReopenDialog {...dialog} />}
      {open !== null && open !== 'change' && open !== 'resolve' && open !== 'reopen' && (
        <StepDialog caseId={caseId} concern={concern} step={open} onClose={close} />
      )}
    </Columns>
  );
}

function About({ concern }: { readonly concern: Concern }) {
  const { t } = useTranslation(['concerns', 'domain']);
  const format = useFormat();
  const { next, keyDate } = useNextWords()(concern);
  const { severity, resolvedOn, outcome } = concern;
  const isRaised = concern.severitySince === concern.raisedOn;
  const about = [
    t('about', {
      source: t(`domain:concernSource.${concern.raisedBy}`),
      day: format.day(concern.raisedOn),
    }),
    t('author', { author: concern.author }),
    concern.address,
  ];
  return (
    <Section
      title={t(`domain:concernKind.${concern.kind}`)}
      help={about.filter((part) => part !== '').join(' · ')}
    >
      <div className="ks-doc">
        <div className="ks-concern-tags">
          {resolvedOn === null && (
            <Tag tone={severityTone[severity]}>{t(`domain:concernSeverity.${severity}`)}</Tag>
          )}
          {resolvedOn === null && !isRaised && (
            <span className="ks-quiet">{t('severitySince', { day: format.day(concern.severitySince) })}</span>
          )}
          {resolvedOn !== null && outcome !== null && (
            <Tag tone="moss">
              {t('resolved', { day: format.day(resolvedOn), outcome: t(`domain:concernOutcome.${outcome}`) })}
            </Tag>
          )}
        </div>
        <Facts>{concern.summary}</Facts>
        {concern.outcomeWords !== '' && <p>{concern.outcomeWords}</p>}
        {resolvedOn === null && (
          <div className="ks-concern-lines">
            <p className="ks-strong">{next === '' ? t('noNext') : next}</p>
            {keyDate !== '' && <p>{keyDate}</p>}
          </div>
        )}
      </div>
    </Section>
  );
}

function Plan({ concern }: { readonly concern: Concern }) {
  const { t } = useTranslation(['concerns', 'domain']);
  const format = useFormat();
  const { plan } = concern;
  if (plan === null) return <p className="ks-quiet">{t('noPlan')}</p>;
  const made = [
    t('planOn', { day: format.day(plan.on), version: plan.version }),
    plan.withWhom === '' ? '' : t('planWith', { who: plan.withWhom }),
    t(`domain:personAgreement.${plan.agreed}`),
  ];
  return (
    <div className="ks-doc">
      <PersonWords>{plan.text}</PersonWords>
      <p className="ks-quiet">{made.filter((part) => part !== '').join(' · ')}</p>
    </div>
  );
}

interface ActsProps {
  readonly concern: Concern;
  readonly caseId: string;
  readonly mayWrite: boolean;
  readonly onOpen: (open: Open) => void;
}

function Acts({ concern, caseId, mayWrite, onOpen }: ActsProps) {
  const { t } = useTranslation('concerns');
  const overview = useRead('cases.overview', { caseId });
  const isKeptBack = concern.sharedWithPerson === 'withheld_third_party_or_harm';
  const concernId = concern.id;
  return (
    <ButtonRow>
      {mayWrite && (
        <>
          <Button
            onClick={() => {
              onOpen('change');
            }}
          >
            {t('change')}
          </Button>
          <Button
            onClick={() => {
              onOpen(concern.resolvedOn === null ? 'resolve' : 'reopen');
            }}
          >
            {concern.resolvedOn === null ? t('resolve') : t('reopen')}
          </Button>
        </>
      )}
      {isKeptBack ? (
        <Note>{t('keptBack')}</Note>
      ) : (
        <>
          <ButtonLink
            icon={<IconEye size={18} aria-hidden />}
            to="/people/$caseId/together/home/concerns/$concernId"
            params={{ caseId, concernId }}
          >
            {t('together')}
          </ButtonLink>
          <PrintCopy
            hasStrengths={(overview.data?.strengths ?? []).length > 0}
            prepare={(look) => api.tenancyConcerns.preparePrint({ caseId, concernId, ...look })}
          />
        </>
      )}
    </ButtonRow>
  );
}
