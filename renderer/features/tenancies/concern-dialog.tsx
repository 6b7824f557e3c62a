import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { type Form, useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { atFormFields } from '#renderer/features/plans/at-form-fields.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { Concern } from '#shared/contracts/tenancy-concerns.ts';
import {
  concernDateKinds,
  concernKinds,
  concernSeverities,
  concernSources,
} from '#shared/domain/housing/tenancy-codes.ts';
import { sharedWithPersonStates } from '#shared/domain/people/person-codes.ts';
import { type ConcernForm, concernFormOf, concernOf, concernProblems } from './concern-form.ts';

interface ConcernDialogProps {
  readonly caseId: string;
  /** The concern of which something is different now, or nothing for a new one. */
  readonly concern: Concern | null;
  /** What a new one begins with, where another page knows what it is about. */
  readonly begin?: Pick<ConcernForm, 'kind' | 'summary'>;
  readonly onClose: () => void;
}

/** What was said about a home, by whom and when. */
export function ConcernDialog(props: ConcernDialogProps) {
  const tenancies = useRead('tenancies.list', { caseId: props.caseId }).data;
  return tenancies === undefined ? null : <Opened {...props} tenancies={tenancies} />;
}

type Tenancies = OutputOf<'tenancies.list'>;

function Opened({
  caseId,
  concern,
  begin,
  onClose,
  tenancies,
}: ConcernDialogProps & { readonly tenancies: Tenancies }) {
  const { t } = useTranslation(['concerns', 'domain']);
  const today = useToday();
  const present = tenancies.find(({ endedOn }) => endedOn === null)?.id ?? 'none';
  const form = useForm<ConcernForm>('concern', {
    initial: { ...concernFormOf(concern, today, present), ...begin },
    check: (values) => concernProblems(values, today, concern !== null),
    sentence: (field) => (field === 'summary' ? t('form.missingSummary') : undefined),
    submit: async (values) => {
      const content = concernOf(values, today);
      try {
        if (concern === null) await call('tenancyConcerns.raise', { caseId, content });
        else {
          const { reason } = values;
          await call('tenancyConcerns.change', { caseId, concernId: concern.id, content, reason });
        }
      } catch (error) {
        throw atFormFields(error, 'content');
      }
      toastDone(t('form.saved'));
      onClose();
    },
  });
  return (
    <FormDialog
      title={concern === null ? t('form.raiseTitle') : t('form.changeTitle')}
      form={form}
      onClose={onClose}
      width={720}
    >
      {concern !== null && (
        <TextField {...form.field('reason')} label={t('form.reason')} maxLength={500} required autoFocus />
      )}
      <SelectField
        {...form.field('kind')}
        label={t('form.kind')}
        choices={concernKinds.map((value) => ({ value, label: t(`domain:concernKind.${value}`) }))}
      />
      <FieldsRow>
        <DateField {...form.field('raisedOn')} label={t('form.raisedOn')} required />
        <SelectField
          {...form.field('raisedBy')}
          label={t('form.raisedBy')}
          choices={concernSources.map((value) => ({ value, label: t(`domain:concernSource.${value}`) }))}
        />
      </FieldsRow>
      <HintedField
        {...form.field('summary')}
        label={t('form.summary')}
        note={t('form.summaryNote')}
        rows={4}
      />
      <ChoiceChips
        {...form.field('severity')}
        label={t('form.severity')}
        help={t('form.severityHelp')}
        chips={concernSeverities.map((value) => ({ value, label: t(`domain:concernSeverity.${value}`) }))}
      />
      <MoreFields form={form} tenancies={tenancies} />
    </FormDialog>
  );
}

interface MoreFieldsProps {
  readonly form: Form<ConcernForm>;
  readonly tenancies: Tenancies;
}

function MoreFields({ form, tenancies }: MoreFieldsProps) {
  const { t } = useTranslation(['concerns', 'domain', 'tenancy']);
  return (
    <>
      <FieldsRow>
        <DateField {...form.field('keyDate')} label={t('form.keyDate')} />
        {form.values.keyDate !== null && (
          <SelectField
            {...form.field('keyDateKind')}
            label={t('form.keyDateKind')}
            choices={concernDateKinds.map((value) => ({
              value,
              label: t(`domain:concernDateKind.${value}`),
            }))}
          />
        )}
      </FieldsRow>
      {tenancies.length > 0 && (
        <SelectField
          {...form.field('tenancyId')}
          label={t('form.tenancy')}
          choices={[
            ...tenancies.map(({ id, address }) => ({
              value: id,
              label: address === '' ? t('tenancy:draft') : address,
            })),
            { value: 'none', label: t('form.tenancyNone') },
          ]}
        />
      )}
      <SelectField
        {...form.field('sharedWithPerson')}
        label={t('form.shared')}
        choices={sharedWithPersonStates.map((value) => ({
          value,
          label: t(`domain:sharedWithPerson.${value}`),
        }))}
      />
      {form.values.sharedWithPerson === 'withheld_third_party_or_harm' && (
        <TextField
          {...form.field('withheldReason')}
          label={t('form.withheldReason')}
          maxLength={500}
          required
        />
      )}
    </>
  );
}
