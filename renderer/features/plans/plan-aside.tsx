import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { PrintCopy } from '#renderer/features/records/print-record.tsx';
import { RecordHeadWords } from '#renderer/features/records/record-head.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { isReviewDue } from '#shared/domain/plans/plan-rules.ts';
import { BeginAnewDialog } from './begin-anew-dialog.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import type { Plan } from './plan-words.ts';

interface PlanAsideProps {
  readonly caseId: string;
  readonly plan: Plan;
  readonly called: string;
  readonly mayChange: boolean;
}

/** The plan as a paper: who made and agreed it, who has it, print and turn round; what is to be looked at again. */
export function PlanAside({ caseId, plan, called, mayChange }: PlanAsideProps) {
  const { t } = useTranslation(['plans', 'domain']);
  const format = useFormat();
  const overview = useRead('cases.overview', { caseId });
  const [open, setOpen] = useState<'paper' | 'anew' | null>(null);
  const close = () => {
    setOpen(null);
  };
  const paper = plan.plan;
  if (paper === null) return null;
  const isWithheld = paper.sharedWithPerson === 'withheld_third_party_or_harm';
  return (
    <>
      <Section title={t('paper.title')} look="label">
        <p className="ks-small">{t('paper.begun', { day: format.day(paper.startedOn) })}</p>
        <RecordHeadWords record={{ head: paper, author: paper.author, version: paper.number }} />
        {paper.sources.length > 0 && (
          <p className="ks-small">
            {t('paper.sources', {
              list: format.list(paper.sources.map((source) => t(`domain:planSource.${source}`))),
            })}
          </p>
        )}
        <div className="ks-plan-acts">
          {mayChange && (
            <Button
              onClick={() => {
                setOpen('paper');
              }}
            >
              {t('paper.change')}
            </Button>
          )}
          {!isWithheld && (
            <>
              <ButtonLink
                icon={<IconEye size={18} aria-hidden />}
                to="/people/$caseId/together/plan"
                params={{ caseId }}
              >
                {t('paper.together')}
              </ButtonLink>
              <PrintCopy
                hasStrengths={(overview.data?.strengths ?? []).length > 0}
                prepare={(look) => api.plans.preparePrint({ caseId, ...look })}
              />
            </>
          )}
          {mayChange && (
            <Button
              kind="quiet"
              onClick={() => {
                setOpen('anew');
              }}
            >
              {t('anew.open')}
            </Button>
          )}
        </div>
      </Section>
      <ToLookAt plan={plan} />
      {open === 'paper' && <PlanDialog caseId={caseId} paper={paper} called={called} onClose={close} />}
      {open === 'anew' && <BeginAnewDialog caseId={caseId} goals={plan.goals} onClose={close} />}
    </>
  );
}

/** Goals whose day to be looked at again has come; nothing is late. */
function ToLookAt({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('plans');
  const today = useToday();
  const due = plan.goals.filter((goal) => isReviewDue(goal, today));
  if (due.length === 0) return null;
  return (
    <Section title={t('toLookAt')} look="label">
      <ul className="ks-plan-look">
        {due.map(({ id, personWords }) => (
          <li key={id}>{personWords}</li>
        ))}
      </ul>
    </Section>
  );
}
