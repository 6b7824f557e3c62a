import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { GiveConsentDialog } from '#renderer/features/handovers/give-consent-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';

interface ConsentChoiceProps {
  readonly caseId: string;
  readonly id: string;
  readonly label: string;
  /** To whom a new consent is written down. */
  readonly recipient: string;
  readonly value: string | null;
  readonly onChange: (consentId: string | null) => void;
  readonly error: string | undefined;
}

const none = 'none';

/** Which consent it rests on: those in force, "no consent yet", and the way to write one down. */
export function ConsentChoice({ caseId, recipient, value, onChange, ...field }: ConsentChoiceProps) {
  const { t } = useTranslation('network');
  const format = useFormat();
  const { may } = useSession();
  const [giving, setGiving] = useState(false);
  const consents = useRead('consents.list', { caseId });
  const choices = (consents.data ?? [])
    .filter(({ id, kind, inForce }) => id === value || (kind === 'share_with' && inForce))
    .map((consent) => ({
      value: consent.id,
      label: t('link.consentLine', { recipient: consent.recipient, day: format.day(consent.givenOn) }),
    }));
  return (
    <>
      <SelectField
        {...field}
        choices={[{ value: none, label: t('link.consentNone') }, ...choices]}
        value={value ?? none}
        onChange={(chosen) => {
          onChange(chosen === none ? null : chosen);
        }}
      />
      {may('consent.write') && (
        <div>
          <Button
            onClick={() => {
              setGiving(true);
            }}
          >
            {t('link.consentGive')}
          </Button>
        </div>
      )}
      {giving && (
        // The dialog stands elsewhere on the page, but its submit would reach the form around this field.
        <div
          onSubmit={(event) => {
            event.stopPropagation();
          }}
        >
          <GiveConsentDialog
            caseId={caseId}
            recipient={recipient}
            onClose={(id) => {
              setGiving(false);
              if (id !== null) onChange(id);
            }}
          />
        </div>
      )}
    </>
  );
}
