import { useSession } from '#renderer/app/session.tsx';
import { Sheet } from '#renderer/ui/page.tsx';
import { AppraisalList } from './appraisals/appraisal-list.tsx';
import { DevelopmentFrame } from './development-frame.tsx';
import { GrowthSections } from './growth/growth-sections.tsx';
import { OwnRecords } from './records/own-records.tsx';
import { SupportPage } from './support/support-page.tsx';
import { InductionOf } from './training/induction-of.tsx';
import { TrainingOf } from './training/training-of.tsx';

/** One's own development; those who only read get the page of who is there. */
export function MinePage() {
  const { user, may } = useSession();
  if (!may('practice.take_part')) return <SupportPage />;
  return (
    <DevelopmentFrame>
      <div className="ks-practice-narrow">
        <Sheet>
          <InductionOf workerId={user.id} own />
          <AppraisalList workerId={user.id} workerName={null} />
          <GrowthSections workerId={user.id} own />
          <TrainingOf workerId={user.id} own />
          <OwnRecords />
        </Sheet>
      </div>
    </DevelopmentFrame>
  );
}
