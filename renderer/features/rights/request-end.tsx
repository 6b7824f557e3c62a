import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { DataRequest } from '#shared/contracts/data-requests.ts';
import { AnswerDialog, RefuseDialog, WithdrawDialog } from './end-dialogs.tsx';

interface RequestEndProps {
  readonly caseId: string;
  readonly request: DataRequest;
}

/** How a request ended, or the three ways in which it can. */
export function RequestEnd({ caseId, request }: RequestEndProps) {
  const { t } = useTranslation(['rights', 'domain']);
  const format = useFormat();
  const { may } = useSession();
  const [open, setOpen] = useState<'answer' | 'refuse' | 'withdraw' | null>(null);
  const { end, state } = request;
  const close = () => {
    setOpen(null);
  };
  if (end !== null) {
    const facts = [
      end.outcome === null ? '' : t(`domain:requestOutcome.${end.outcome}`),
      end.refusal === null ? '' : t(`domain:refusalReason.${end.refusal}`),
      end.how === null ? '' : t(`domain:answerWay.${end.how}`),
    ].filter((fact) => fact !== '');
    return (
      <Section title={t('rights:request.end')}>
        <p>
          {t('rights:request.endedBy', {
            state: t(`domain:requestState.${state}`),
            day: format.day(end.on),
            name: end.by,
          })}
        </p>
        {facts.length > 0 && <p>{facts.join(' · ')}</p>}
        {end.note !== '' && <p className="ks-request-words">{end.note}</p>}
      </Section>
    );
  }
  return (
    <Section title={t('rights:request.end')}>
      {!may('rights.manage') && <p className="ks-quiet">{t('rights:request.manager')}</p>}
      <ButtonRow>
        {may('rights.manage') && (
          <>
            <Button
              onClick={() => {
                setOpen('answer');
              }}
            >
              {t('rights:request.answer')}
            </Button>
            <Button
              onClick={() => {
                setOpen('refuse');
              }}
            >
              {t('rights:request.refuse')}
            </Button>
          </>
        )}
        {may('consent.write') && (
          <Button
            kind="quiet"
            onClick={() => {
              setOpen('withdraw');
            }}
          >
            {t('rights:request.withdraw')}
          </Button>
        )}
      </ButtonRow>
      {open === 'answer' && <AnswerDialog caseId={caseId} request={request} onClose={close} />}
      {open === 'refuse' && <RefuseDialog caseId={caseId} request={request} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog caseId={caseId} request={request} onClose={close} />}
    </Section>
  );
}
