import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { api, callShell } from '#renderer/api/client.ts';
import { UiProvider } from '#renderer/ui/ui-provider.tsx';
import type { PrintModel } from '#shared/contracts/prints.ts';
import { createWords, localeOf, noSuchDaySentence, speak } from '#shared/i18n/i18n.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import './print.css';

const HandoverDocument = lazy(async () => ({
  default: (await import('./handover/handover-document.tsx')).HandoverDocument,
}));
const StarDocument = lazy(async () => ({
  default: (await import('./star/star-document.tsx')).StarDocument,
}));
const SessionDocument = lazy(async () => ({
  default: (await import('./supervision/session-document.tsx')).SessionDocument,
}));
const AgreementDocument = lazy(async () => ({
  default: (await import('./supervision/agreement-document.tsx')).AgreementDocument,
}));
const AppraisalDocument = lazy(async () => ({
  default: (await import('./appraisal/appraisal-document.tsx')).AppraisalDocument,
}));
const SupportDocument = lazy(async () => ({
  default: (await import('./appraisal/support-document.tsx')).SupportDocument,
}));
const PackDocument = lazy(async () => ({
  default: (await import('./callover/pack-document.tsx')).PackDocument,
}));
const MinutesDocument = lazy(async () => ({
  default: (await import('./callover/minutes-document.tsx')).MinutesDocument,
}));
const RecordDocument = lazy(async () => ({
  default: (await import('./record/record-document.tsx')).RecordDocument,
}));
const WellbeingDocument = lazy(async () => ({
  default: (await import('./wellbeing/wellbeing-document.tsx')).WellbeingDocument,
}));
const LedgerDocument = lazy(async () => ({
  default: (await import('./ledger/ledger-document.tsx')).LedgerDocument,
}));
const ServiceDocument = lazy(async () => ({
  default: (await import('./service/service-document.tsx')).ServiceDocument,
}));
const PageDocument = lazy(async () => ({
  default: (await import('./page/page-document.tsx')).PageDocument,
}));
const MoveInDocument = lazy(async () => ({
  default: (await import('./moving-in/move-in-document.tsx')).MoveInDocument,
}));
const LogsDocument = lazy(async () => ({
  default: (await import('./reflection/logs-document.tsx')).LogsDocument,
}));
const NoticeDocument = lazy(async () => ({
  default: (await import('./papers/notice-document.tsx')).NoticeDocument,
}));
const ConsentFormDocument = lazy(async () => ({
  default: (await import('./papers/consent-form-document.tsx')).ConsentFormDocument,
}));
const CopyDocument = lazy(async () => ({
  default: (await import('./copy/copy-document.tsx')).CopyDocument,
}));
const ReportsDocument = lazy(async () => ({
  default: (await import('./reports/reports-document.tsx')).ReportsDocument,
}));
const CoverPackDocument = lazy(async () => ({
  default: (await import('./cover/cover-pack-document.tsx')).CoverPackDocument,
}));
const KeySheet = lazy(async () => ({ default: (await import('./keys/key-sheet.tsx')).KeySheet }));

const words = createWords();
const noSuchDay = (month: string, days: number) => noSuchDaySentence(words, month, days);

/** What each kind of job draws. */
function drawingOf(model: PrintModel): ReactNode {
  switch (model.kind) {
    case 'handover':
      return <HandoverDocument model={model} />;
    case 'star':
      return <StarDocument model={model} />;
    case 'supervision_session':
      return <SessionDocument model={model} />;
    case 'supervision_agreement':
      return <AgreementDocument model={model} />;
    case 'appraisal':
      return <AppraisalDocument model={model} />;
    case 'staff_support':
      return <SupportDocument model={model} />;
    case 'callover_pack':
      return <PackDocument model={model} />;
    case 'callover_minutes':
      return <MinutesDocument model={model} />;
    case 'case_record':
      return <RecordDocument model={model} />;
    case 'wellbeing':
      return <WellbeingDocument model={model} />;
    case 'ledger':
      return <LedgerDocument model={model} />;
    case 'service_figures':
      return <ServiceDocument model={model} />;
    case 'reports':
      return <ReportsDocument model={model} />;
    case 'information_notice':
      return <NoticeDocument model={model} />;
    case 'consent_form':
      return <ConsentFormDocument model={model} />;
    case 'page':
      return <PageDocument model={model} />;
    case 'move_in_list':
      return <MoveInDocument model={model} />;
    case 'reflection_logs':
      return <LogsDocument model={model} />;
    case 'cover_pack':
      return <CoverPackDocument model={model} />;
    case 'access_copy':
      return <CopyDocument model={model} />;
    case 'recovery_kit':
    case 'personal_code':
      return <KeySheet model={model} />;
    default:
      return assertNever(model);
  }
}

/** Draws one prepared job and says when its words, faces and charts stand. A failure stays silent: the shell gives up. */
export function PrintPage({ jobId }: { readonly jobId: string }) {
  const [model, setModel] = useState<PrintModel | null>(null);

  useEffect(() => {
    const load = async () => {
      const answer = await api.prints.model({ jobId });
      await speak(words, answer.frame.language, answer.frame.personWord);
      setModel(answer);
    };
    void load();
  }, [jobId]);

  if (model === null) return null;
  return (
    <I18nextProvider i18n={words}>
      <UiProvider
        colourScheme="light"
        density="roomy"
        locale={localeOf(model.frame.language)}
        noSuchDay={noSuchDay}
      >
        <Suspense>
          {drawingOf(model)}
          <Ready jobId={jobId} />
        </Suspense>
      </UiProvider>
    </I18nextProvider>
  );
}

/** Stands beside the document, so that it appears only once every part of it is there. */
function Ready({ jobId }: { readonly jobId: string }) {
  useEffect(() => {
    const faces = Array.from(document.fonts, (face) => face.load());
    // A chart measures its place in one turn and draws in the next; hidden windows have no frames to wait for.
    const drawn = new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    void Promise.all([...faces, drawn]).then(() => callShell('printReady', { jobId }));
  }, [jobId]);
  return null;
}
