import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/app/words.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import type { Concern } from '#shared/contracts/tenancy-concerns.ts';
import { findStepProblems } from '#shared/domain/housing/concern-rules.ts';
import {
  type ConcernStep,
  optionalSteps,
  type StepRecordState,
  stepRecordStates,
} from '#shared/domain/housing/tenancy-codes.ts';
import { type PersonAgreement, personAgreements } from '#shared/domain/records/record-codes.ts';

interface StepDialogProps {
  readonly caseId: string;
  readonly concern: Concern;
  readonly step: ConcernStep;
  readonly onClose: () => void;
}

interface StepForm {
  readonly on: string | null;
  readonly state: StepRecordState;
  readonly withWhom: string;
  readonly text: string;
  readonly agreed: PersonAgreement;
  /** The id of a consent, or `none`. */
  readonly consentId: string;
  readonly basisReason: string;
}

/** What was done of one of the seven steps. */
export function StepDialog({ caseId, concern, step, onClose }: StepDialogProps) {
  const { t } = useTranslation(['concerns', 'domain']);
  const { may } = useSession();
  const today = useToday();
  const consents = useRead('consents.list', { caseId }).data ?? [];
  const fitting = may('consent.read')
    ? consents.filter(({ inForce, scopes }) => inForce && scopes.includes('home_and_tenancy'))
    : [];
  const facts = {
    raisedOn: concern.raisedOn,
    records:
      concern.plan === null
        ? []
        : [{ step: 'plan_with_tenant', state: 'done', on: concern.plan.on } as const],
  };
  const form = useForm<StepForm>('concern-step', {
    initial: {
      on: today,
      state: 'done',
      withWhom: '',
      text: step === 'plan_with_tenant' ? (concern.plan?.text ?? '') : '',
      agreed: 'yes',
      consentId: 'none',
      basisReason: '',
    },
    check: ({ on, consentId, ...values }) =>
      on === null
        ? { on: 'required' }
        : findStepProblems({ step, on, hasConsent: consentId !== 'none', ...values }, facts, today),
    sentence: (field) => {
      if (field === 'text') return t('step.missingText');
      return field === 'withWhom' ? t('step.missingWithWhom') : undefined;
    },
    submit: async ({ on, consentId, agreed, ...values }) => {
      await call('tenancyConcerns.record', {
        caseId,
        concernId: concern.id,
        step,
        on: on ?? today,
        ...values,
        agreed: step === 'plan_with_tenant' ? agreed : 'not_asked',
        consentId: consentId === 'none' ? null : consentId,
      });
      toastDone(t('step.saved'));
      onClose();
    },
  });
  const { state } = form.values;
  const isShared = step === 'share_plan' && state === 'done';
  const needsPlan = (isShared || step === 'weekly_review') && concern.plan === null;
  const Words = step === 'talk_with_tenant' || step === 'plan_with_tenant' ? WordsField : HintedField;
  return (
    <FormDialog title={t(`domain:concernStep.${step}`)} form={form} onClose={onClose}>
      <p className="ks-quiet">{t(`domain:concernStepHelp.${step}`)}</p>
      {needsPlan && <p>{t('step.needsPlan')}</p>}
      {optionalSteps.includes(step) && (
        <ChoiceChips
          {...form.field('state')}
          label={t('step.state')}
          chips={stepRecordStates.map((value) => ({ value, label: t(`domain:stepRecordState.${value}`) }))}
        />
      )}
      <DateField {...form.field('on')} label={t('step.on')} required />
      {state === 'done' && (
        <TextField
          {...form.field('withWhom')}
          label={t('step.withWhom')}
          help={t('step.withWhomHelp')}
          maxLength={300}
        />
      )}
      <Words {...form.field('text')} label={t(`step.text.${step}`)} rows={4} />
      {step === 'plan_with_tenant' && (
        <ChoiceChips
          {...form.field('agreed')}
          label={t('step.agreed')}
          chips={personAgreements.map((value) => ({ value, label: t(`domain:personAgreement.${value}`) }))}
        />
      )}
      {isShared && (
        <>
          <SelectField
            {...form.field('consentId')}
            label={t('step.consent')}
            help={t('step.consentHelp')}
            choices={[
              ...fitting.map(({ id, recipient }) => ({ value: id, label: recipient })),
              { value: 'none', label: t('step.consentNone') },
            ]}
          />
          {form.values.consentId === 'none' && (
            <TextField
              {...form.field('basisReason')}
              label={t('step.basisReason')}
              maxLength={500}
              required
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
