import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import type { Consent } from './handover-choice.ts';
import './consent-list.css';

interface ConsentListProps {
  readonly caseId: string;
  readonly consents: readonly Consent[];
}

/** Agreements, newest first; one in force can be taken back at any time. */
export function ConsentList({ caseId, consents }: ConsentListProps) {
  const { t } = useTranslation(['handovers', 'domain', 'papers']);
  const format = useFormat();
  const today = useToday();
  const [asked, setAsked] = useState<string | null>(null);
  const { save, passwordDialog } = useSavePdf((file) => t('papers:consent.formWritten', { file }));
  const withdraw = useAct('consents.withdraw');
  const stateOf = (consent: Consent) => {
    if (consent.withdrawnOn !== null)
      return t('handovers:consentWithdrawn', { day: format.day(consent.withdrawnOn) });
    if (consent.inForce || consent.expiresOn === null) return t('handovers:consentInForce');
    return t('handovers:consentExpired', { day: format.day(consent.expiresOn) });
  };
  return (
    <ul className="ks-consents">
      {consents.map((consent) => (
        <li key={consent.id}>
          <div>
            <p>
              <strong>{consent.recipient}</strong>
            </p>
            <p className="ks-quiet">
              {consent.scopes.length === 0
                ? t(`domain:consentKind.${consent.kind}`)
                : format.list(consent.scopes.map((scope) => t(`domain:consentScope.${scope}`)))}
            </p>
            {consent.capacityNote !== '' && (
              <p className="ks-quiet ks-small">
                {`${t('papers:consent.capacityNote')}: ${consent.capacityNote}`}
              </p>
            )}
            {consent.evidenceRef !== '' && (
              <p className="ks-quiet ks-small">
                {`${t('papers:consent.evidenceRef')}: ${consent.evidenceRef}`}
              </p>
            )}
            <p className="ks-quiet ks-small">
              {`${format.day(consent.givenOn)}, ${t(`domain:consentMethod.${consent.method}`)}`}
            </p>
          </div>
          <Tag tone={consent.inForce ? 'moss' : 'neutral'}>{stateOf(consent)}</Tag>
          <TextButton
            aria-label={`${t('papers:consent.form')}: ${consent.recipient}`}
            onClick={() => {
              void save(() =>
                api.consents.prepareForm({ caseId, id: consent.id, greyscale: false, encrypt: false }),
              );
            }}
          >
            {t('papers:consent.form')}
          </TextButton>
          {consent.inForce && (
            <TextButton
              onClick={() => {
                setAsked(consent.id);
              }}
            >
              {t('handovers:withdraw')}
            </TextButton>
          )}
        </li>
      ))}
      <ConfirmDialog
        open={asked !== null}
        title={t('handovers:withdrawTitle')}
        keep={t('handovers:withdrawCancel')}
        act={t('handovers:withdrawConfirm')}
        closeLabel={t('handovers:close')}
        busy={withdraw.pending}
        onKeep={() => {
          setAsked(null);
        }}
        onAct={() => {
          if (asked === null) return;
          void withdraw.run({ caseId, id: asked, on: today }).then(() => {
            setAsked(null);
          });
        }}
      >
        {t('handovers:withdrawText')}
      </ConfirmDialog>
      {passwordDialog}
    </ul>
  );
}
