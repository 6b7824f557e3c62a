import { useNavigate } from '@tanstack/react-router';
import { IconCalendarPlus, IconChartBar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { AgreementView, SessionFacts } from '#shared/contracts/supervision-records.ts';
import { proposeNext } from '#shared/domain/supervision/session-rhythm.ts';
import { PlanDialog } from './plan-dialog.tsx';

interface AgreementSideProps {
  readonly agreement: AgreementView;
  readonly sessions: readonly SessionFacts[];
}

/** The sessions of an agreement, newest first, and what else there is to do with it. */
export function AgreementSide({ agreement, sessions }: AgreementSideProps) {
  const { t } = useTranslation('supervision');
  const navigate = useNavigate();
  const today = useToday();
  const [planning, setPlanning] = useState(false);
  const { id, endedOn, words } = agreement;
  const held = sessions.find(({ status }) => status === 'held');
  const proposed = held === undefined ? today : proposeNext(held.heldOn, agreement.everyDays);
  return (
    <div className="ks-sup-side">
      <Section
        title={t('sessions.title')}
        action={
          endedOn === null && (
            <TextButton
              icon={<IconCalendarPlus size={17} aria-hidden />}
              onClick={() => {
                setPlanning(true);
              }}
            >
              {t('sessions.plan')}
            </TextButton>
          )
        }
      >
        {sessions.length === 0 ? (
          <p className="ks-quiet">{t('sessions.none')}</p>
        ) : (
          <ul className="ks-sup-rows">
            {sessions.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ul>
        )}
      </Section>
      {words !== null && (
        <Section>
          <TextLink
            to="/supervision/agreements/$agreementId/year"
            params={{ agreementId: id }}
            icon={<IconChartBar size={17} aria-hidden />}
          >
            {t('sessions.year')}
          </TextLink>
        </Section>
      )}
      {endedOn === null && <EndAgreement agreementId={id} />}
      {planning && (
        <PlanDialog
          kind="plan"
          initial={{
            on: proposed < today ? today : proposed,
            at: held?.at ?? null,
            minutes: String(agreement.minutes),
            mode: held?.mode ?? 'in_person',
          }}
          save={async (planned) => {
            const { sessionId } = await api.supervision.plan({ agreementId: id, ...planned });
            await navigate({ to: '/supervision/sessions/$sessionId', params: { sessionId } });
          }}
          onClose={() => {
            setPlanning(false);
          }}
        />
      )}
    </div>
  );
}

function SessionRow({ session }: { readonly session: SessionFacts }) {
  const { t } = useTranslation(['supervision', 'domain']);
  const format = useFormat();
  const { id, heldOn, at, status, onTime, agreed } = session;
  const words = [
    t(`domain:supervisionStatus.${status}`),
    status === 'planned' && at !== null && at,
    onTime === false && t('home.late'),
    status === 'held' && t(agreed.byAll ? 'sessions.agreed' : 'sessions.notAgreed'),
  ].filter((word) => word !== false);
  return (
    <li>
      <TextLink to="/supervision/sessions/$sessionId" params={{ sessionId: id }}>
        {format.day(heldOn)}
      </TextLink>
      <span className="ks-quiet ks-small">{words.join(t('separator'))}</span>
    </li>
  );
}

function EndAgreement({ agreementId }: { readonly agreementId: string }) {
  const { t } = useTranslation(['supervision', 'ui']);
  const sentences = useSentences();
  const today = useToday();
  const end = useAct('supervision.endAgreement');
  const [asking, setAsking] = useState(false);
  return (
    <Section>
      <Button
        kind="quiet"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('end.open')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('end.title')}
        keep={t('end.keep')}
        act={t('end.act')}
        closeLabel={t('ui:close')}
        busy={end.pending}
        onKeep={() => {
          setAsking(false);
        }}
        onAct={() => {
          void end.run({ agreementId, on: today }).then((done) => {
            if (done !== undefined) setAsking(false);
          });
        }}
      >
        {t('end.text')}
        {end.error !== null && <p role="alert">{sentences.error(end.error)}</p>}
      </ConfirmDialog>
    </Section>
  );
}
