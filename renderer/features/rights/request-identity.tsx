import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import type { DataRequest } from '#shared/contracts/data-requests.ts';
import { type IdentityWay, identityWays } from '#shared/domain/rights/rights-codes.ts';

interface RequestIdentityProps {
  readonly caseId: string;
  readonly request: DataRequest;
}

/** How we made sure who asks; before that nothing is handed out. */
export function RequestIdentity({ caseId, request }: RequestIdentityProps) {
  const { t } = useTranslation(['rights', 'domain']);
  const format = useFormat();
  const { may } = useSession();
  const [checking, setChecking] = useState(false);
  const { identity, state } = request;
  return (
    <Section title={t('rights:request.identity')} help={t('rights:request.identityHelp')}>
      {identity === null ? (
        <p className="ks-quiet">{t('rights:request.identityOpen')}</p>
      ) : (
        <>
          <p>
            {t('rights:request.identityKnown', {
              how: t(`domain:identityWay.${identity.how}`),
              day: format.day(identity.on),
            })}
          </p>
          {identity.note !== '' && <p className="ks-small">{identity.note}</p>}
        </>
      )}
      {state === 'open' && may('consent.write') && (
        <ButtonRow>
          <Button
            onClick={() => {
              setChecking(true);
            }}
          >
            {t('rights:request.identityCheck')}
          </Button>
        </ButtonRow>
      )}
      {checking && (
        <IdentityDialog
          caseId={caseId}
          id={request.id}
          onClose={() => {
            setChecking(false);
          }}
        />
      )}
    </Section>
  );
}

interface IdentityDialogProps {
  readonly caseId: string;
  readonly id: string;
  readonly onClose: () => void;
}

interface Identity {
  readonly how: IdentityWay;
  readonly on: string | null;
  readonly note: string;
}

function IdentityDialog({ caseId, id, onClose }: IdentityDialogProps) {
  const { t } = useTranslation(['rights', 'domain']);
  const today = useToday();
  const form = useForm<Identity>('identity', {
    initial: { how: 'known', on: today, note: '' },
    check: ({ on }) => (on === null ? { on: 'required' as const } : {}),
    submit: async ({ how, on, note }) => {
      await api.dataRequests.checkIdentity({ caseId, id, how, on: on ?? today, note });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('rights:identity.title')}
      form={form}
      save={t('rights:identity.save')}
      onClose={onClose}
    >
      <SelectField
        {...form.field('how')}
        label={t('rights:identity.how')}
        choices={identityWays.map((value) => ({ value, label: t(`domain:identityWay.${value}`) }))}
      />
      <DateField {...form.field('on')} label={t('rights:identity.on')} max={today} required />
      <TextField
        {...form.field('note')}
        label={t('rights:identity.note')}
        help={t('rights:identity.noteHelp')}
        maxLength={500}
      />
    </FormDialog>
  );
}
