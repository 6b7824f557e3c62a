import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { CheckboxGroup, SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { findConsentProblems, namesScopes } from '#shared/domain/consent/consent-rules.ts';
import {
  type ConsentKind,
  consentKinds,
  type ConsentMethod,
  type ConsentScope,
  consentMethods,
  consentScopes,
} from '#shared/domain/consent/consent-codes.ts';

/** What is handed out; only sharing names any. */
function scopesOf({ kind, scopes }: GivenConsent): readonly ConsentScope[] {
  return namesScopes(kind) ? scopes : [];
}

interface GiveConsentDialogProps {
  readonly caseId: string;
  readonly recipient: string;
  /** With the new agreement's id, or null when nothing was written down. */
  readonly onClose: (id: string | null) => void;
}

interface GivenConsent {
  readonly kind: ConsentKind;
  readonly recipient: string;
  readonly scopes: readonly ConsentScope[];
  readonly givenOn: string | null;
  readonly expiresOn: string | null;
  readonly method: ConsentMethod;
  readonly note: string;
  readonly capacityNote: string;
  readonly evidenceRef: string;
}

function beginning(recipient: string, today: string): GivenConsent {
  return {
    kind: 'share_with',
    recipient,
    scopes: [],
    givenOn: today,
    expiresOn: null,
    method: 'written',
    note: '',
    capacityNote: '',
    evidenceRef: '',
  };
}

/** Writes down what the person agreed to share, with whom and for how long. */
export function GiveConsentDialog({ caseId, recipient, onClose }: GiveConsentDialogProps) {
  const { t } = useTranslation(['handovers', 'domain', 'papers']);
  const today = useToday();
  const form = useForm('consent', {
    initial: beginning(recipient, today),
    check: (values) => ({
      ...(values.recipient.trim() === '' ? { recipient: 'required' as const } : {}),
      ...(values.givenOn === null
        ? { givenOn: 'required' as const }
        : findConsentProblems({ ...values, givenOn: values.givenOn, scopes: scopesOf(values) }, today)),
    }),
    submit: async (values) => {
      const { id } = await api.consents.give({
        caseId,
        kind: values.kind,
        scopes: [...scopesOf(values)],
        recipient: values.recipient,
        givenOn: values.givenOn ?? today,
        method: values.method,
        expiresOn: values.expiresOn,
        note: values.note,
        capacityNote: values.capacityNote,
        evidenceRef: values.evidenceRef,
      });
      onClose(id);
    },
  });
  return (
    <Dialog
      open
      onClose={() => {
        onClose(null);
      }}
      title={t('handovers:giveTitle')}
      closeLabel={t('handovers:close')}
    >
      <form onSubmit={form.onSubmit} noValidate>
        <Fields>
          <ErrorSummary title={form.problemsTitle} problems={form.problems} />
          {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
          <SelectField
            {...form.field('kind')}
            label={t('papers:consent.kind')}
            choices={consentKinds.map((value) => ({ value, label: t(`domain:consentKind.${value}`) }))}
          />
          <TextField
            {...form.field('recipient')}
            label={t('handovers:giveRecipient')}
            required
            maxLength={200}
          />
          {namesScopes(form.values.kind) ? (
            <CheckboxGroup
              {...form.field('scopes')}
              label={t('handovers:giveScopes')}
              choices={consentScopes.map((scope) => ({
                value: scope,
                label: t(`domain:consentScope.${scope}`),
              }))}
            />
          ) : (
            <p className="ks-quiet">{t('papers:consent.withoutScope')}</p>
          )}
          <DateField {...form.field('givenOn')} label={t('handovers:giveOn')} max={today} required />
          <DateField
            {...form.field('expiresOn')}
            label={t('handovers:giveUntil')}
            help={t('handovers:giveUntilHelp')}
          />
          <SelectField
            {...form.field('method')}
            label={t('handovers:giveHow')}
            choices={consentMethods.map((method) => ({
              value: method,
              label: t(`domain:consentMethod.${method}`),
            }))}
          />
          <TextField
            {...form.field('capacityNote')}
            label={t('papers:consent.capacityNote')}
            help={t('papers:consent.capacityHelp')}
            maxLength={500}
          />
          <TextField
            {...form.field('evidenceRef')}
            label={t('papers:consent.evidenceRef')}
            help={t('papers:consent.evidenceHelp')}
            maxLength={300}
          />
          <TextField {...form.field('note')} label={t('handovers:giveNote')} maxLength={500} />
          <ButtonRow>
            <Button
              onClick={() => {
                onClose(null);
              }}
            >
              {t('handovers:cancel')}
            </Button>
            <Button submits kind="main" busy={form.busy}>
              {t('handovers:giveSave')}
            </Button>
          </ButtonRow>
        </Fields>
      </form>
    </Dialog>
  );
}
