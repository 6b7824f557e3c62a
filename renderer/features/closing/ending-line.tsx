import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import type { CaseState } from '#shared/domain/cases/case-codes.ts';

/** States in which the end of support, or what comes after, is a matter. */
const near: readonly CaseState[] = ['stepping_down', 'closing', 'closed', 'follow_up'];

/** On the overview: that the end is being prepared, or when somebody checks in afterwards. */
export function EndingLine({ head }: { readonly head: CaseHeader }) {
  const { t } = useTranslation('closing');
  const { may } = useSession();
  const { caseId, state } = head;
  const standing = useRead(
    'closing.standing',
    { caseId },
    { enabled: near.includes(state) && may('tools.read') },
  );
  const { data } = standing;
  if (data === undefined) return null;
  const { readiness, record, followUps } = data;
  const next = followUps.find(({ doneOn }) => doneOn === null);
  const hasEnded = state === 'closed' || state === 'follow_up';
  if (hasEnded ? next === undefined : record === null && readiness === null) return null;
  return (
    <section aria-labelledby="ending-line">
      <h2 className="ks-section-title" id="ending-line">
        {t('ways.title')}
      </h2>
      {hasEnded ? (
        <NextCheckIn dueOn={next?.dueOn ?? ''} caseId={caseId} />
      ) : (
        <Prepared standing={data} caseId={caseId} />
      )}
    </section>
  );
}

function NextCheckIn({ dueOn, caseId }: { readonly dueOn: string; readonly caseId: string }) {
  const { t } = useTranslation('closing');
  const format = useFormat();
  const today = useToday();
  const day = format.nearDay(dueOn, today);
  return (
    <p>
      <TextLink to="/people/$caseId/follow-up" params={{ caseId }}>
        {dueOn <= today ? t('line.followUpDue', { day }) : t('line.followUpNext', { day })}
      </TextLink>
    </p>
  );
}

interface PreparedProps {
  readonly standing: OutputOf<'closing.standing'>;
  readonly caseId: string;
}

function Prepared({ standing, caseId }: PreparedProps) {
  const { t } = useTranslation(['closing', 'domain']);
  const format = useFormat();
  const today = useToday();
  const { readiness, record } = standing;
  return (
    <>
      {record !== null && (
        <p>
          <TextLink to="/people/$caseId/closing" params={{ caseId }}>
            {t('closing:line.prepared', { day: format.nearDay(record.endsOn, today) })}
          </TextLink>
        </p>
      )}
      {readiness !== null && (
        <p>
          <TextLink to="/people/$caseId/readiness" params={{ caseId }}>
            {t('closing:line.readyTalk', {
              day: format.nearDay(readiness.madeOn, today),
              answer:
                readiness.wantsToStepBack === null
                  ? t('closing:readinessPage.notAsked')
                  : t(`domain:stepBackAnswer.${readiness.wantsToStepBack}`),
            })}
          </TextLink>
        </p>
      )}
    </>
  );
}
