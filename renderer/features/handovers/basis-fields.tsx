import { IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { disclosureBases } from '#shared/domain/consent/consent-codes.ts';
import type { Consent, HandoverForm } from './handover-choice.ts';
import { GiveConsentDialog } from './give-consent-dialog.tsx';

interface BasisFieldsProps {
  readonly name: string;
  readonly form: HandoverForm;
  readonly consents: readonly Consent[];
  readonly onChange: (change: Partial<HandoverForm>) => void;
  readonly errors: Readonly<Record<'consentId' | 'basisReason', string | undefined>>;
}

/** On what ground something is shared: the person's agreement first, otherwise a reason (domain.md 9.4). */
export function BasisFields({ name, form, consents, onChange, errors }: BasisFieldsProps) {
  const { t } = useTranslation('handovers');
  return (
    <>
      <SelectField
        label={t('basis')}
        choices={disclosureBases.map((basis) => ({ value: basis, label: t(`bases.${basis}`, { name }) }))}
        value={form.basis}
        onChange={(basis) => {
          onChange({ basis });
        }}
      />
      {form.basis === 'consent' ? (
        <ConsentField
          name={name}
          form={form}
          consents={consents.filter(({ kind, inForce }) => kind === 'share_with' && inForce)}
          onChange={onChange}
          error={errors.consentId}
        />
      ) : (
        <>
          <TextareaField
            id="handover-basisReason"
            label={t('basisReason')}
            help={t('basisReasonHelp', { name })}
            value={form.basisReason}
            error={errors.basisReason}
            required
            maxLength={500}
            onChange={(basisReason) => {
              onChange({ basisReason });
            }}
          />
          <TextField
            label={t('decidedBy')}
            value={form.decidedBy}
            maxLength={120}
            onChange={(decidedBy) => {
              onChange({ decidedBy });
            }}
          />
        </>
      )}
    </>
  );
}

interface ConsentFieldProps extends Pick<BasisFieldsProps, 'name' | 'form' | 'consents' | 'onChange'> {
  readonly error: string | undefined;
}

function ConsentField({ name, form, consents, onChange, error }: ConsentFieldProps) {
  const { t } = useTranslation('handovers');
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const chosen = consents.find(({ id }) => id === form.consentId);
  return (
    <div className="ks-ho-basis">
      {consents.length === 0 ? (
        <Note tone={error === undefined ? 'brass' : 'clay'}>{t('consentNone', { name })}</Note>
      ) : (
        <SelectField
          id="handover-consentId"
          label={t('consentChoice')}
          choices={consents.map((consent) => ({
            value: consent.id,
            label: `${consent.recipient}, ${format.shortDay(consent.givenOn)}`,
          }))}
          value={form.consentId}
          error={error}
          onChange={(consentId) => {
            onChange({ consentId });
          }}
        />
      )}
      {chosen !== undefined && (
        <Note tone="accent" icon={<IconUserCheck aria-hidden />}>
          {t('consentAgreed', { name, day: format.day(chosen.givenOn) })}{' '}
          {chosen.expiresOn === null
            ? t('consentOpenEnd')
            : t('consentUntil', { day: format.day(chosen.expiresOn) })}
        </Note>
      )}
      <TextButton
        onClick={() => {
          setAdding(true);
        }}
      >
        {t('consentAdd')}
      </TextButton>
      {adding && (
        <GiveConsentDialog
          caseId={form.caseId}
          recipient={form.recipient}
          onClose={(id) => {
            setAdding(false);
            if (id !== null) onChange({ consentId: id });
          }}
        />
      )}
    </div>
  );
}
