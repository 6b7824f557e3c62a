import { IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { ContactWord } from '#renderer/ui/tag.tsx';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { systemClock } from '#shared/lib/clock.ts';
import '#renderer/features/timeline/entry.css';
import './overview.css';

interface NextTimeProps {
  readonly head: CaseHeader;
  /** Shown to the person: without the team's word for the contact. */
  readonly together?: boolean;
}

/** When the person and the team meet next, and how contact stands. */
export function NextTime({ head, together = false }: NextTimeProps) {
  const { t } = useTranslation(['cases', 'domain']);
  const format = useFormat();
  const today = useToday();
  const { may } = useSession();
  const { nextContactAt, nextContactPlan, lastContactOn, contactWord } = head;
  const moment =
    nextContactAt === null ? null : `${format.weekday(dayOf(nextContactAt))}, ${format.time(nextContactAt)}`;
  const ahead = nextContactAt !== null && nextContactAt >= systemClock.now();
  return (
    <section className="ks-next" aria-labelledby="next-time">
      <div className="ks-next-head">
        <h2 className="ks-side-label" id="next-time">
          {t('next.title')}
        </h2>
        {!together && contactWord !== null && (
          <ContactWord state={contactWord}>{t(`domain:rhythmWord.${contactWord}`)}</ContactWord>
        )}
      </div>
      {moment !== null && ahead ? (
        <>
          <p className="ks-strong">{moment}</p>
          {nextContactPlan !== '' && (
            <p className="ks-quiet ks-place">
              <IconMapPin size={16} aria-hidden />
              {nextContactPlan}
            </p>
          )}
        </>
      ) : (
        <>
          <p>{t('next.none')}</p>
          {moment !== null && <p className="ks-quiet ks-small">{t('next.past', { moment })}</p>}
        </>
      )}
      {!together && (
        <p className="ks-quiet ks-small">
          {lastContactOn === null
            ? t('next.never')
            : t('next.last', { day: format.nearDay(lastContactOn, today) })}
        </p>
      )}
      {!together && (
        <p className="ks-next-ways">
          {may('notes.write') && (
            <TextLink to="/people/$caseId" params={{ caseId: head.caseId }} search={{ plan: true }}>
              {t('next.plan')}
            </TextLink>
          )}
          {may('tools.read') && (
            <TextLink to="/people/$caseId/rhythm" params={{ caseId: head.caseId }}>
              {t('next.rhythm')}
            </TextLink>
          )}
        </p>
      )}
    </section>
  );
}
