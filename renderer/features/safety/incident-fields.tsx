import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField, TimeField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { sharedWithPersonStates } from '#shared/domain/people/person-codes.ts';
import {
  incidentKinds,
  incidentSeverities,
  incidentStatuses,
  safeguardingAnswers,
} from '#shared/domain/safety/safety-codes.ts';
import type { IncidentForm } from './incident-form.ts';
import { NotifiedRows } from './notified-rows.tsx';

interface IncidentPart {
  readonly form: Form<IncidentForm>;
  readonly called: string;
}

/** An incident in the order in which it is told: facts, the person's account, who was told, safeguarding, what follows. */
export function IncidentFields({ form, called }: IncidentPart) {
  const { t } = useTranslation('safety');
  return (
    <>
      <Section title={t('incident.facts')} help={t('incident.factsHelp')}>
        <Facts form={form} called={called} />
      </Section>
      <Section
        title={
          called === '' ? t('incident.accountTitleNobody') : t('incident.accountTitle', { name: called })
        }
      >
        <WordsField
          {...form.field('personsAccount')}
          label={t('incident.account')}
          help={t('incident.accountHelp')}
          rows={3}
        />
      </Section>
      <Section title={t('incident.notified')} help={t('incident.notifiedHelp')}>
        <NotifiedRows
          {...form.field('othersNotified')}
          onChange={(othersNotified) => {
            form.set({ othersNotified });
          }}
        />
      </Section>
      <Section title={t('incident.safeguardingTitle')}>
        <Safeguarding form={form} called={called} />
      </Section>
      <Section title={t('incident.after')}>
        <After form={form} called={called} />
      </Section>
    </>
  );
}

function Facts({ form }: IncidentPart) {
  const { t } = useTranslation(['safety', 'domain']);
  const { field } = form;
  return (
    <Fields>
      <FieldsRow>
        <DateField {...field('day')} label={t('incident.day')} />
        <TimeField {...field('time')} label={t('incident.time')} />
        <TextField {...field('place')} label={t('incident.place')} maxLength={200} />
      </FieldsRow>
      <SelectField
        {...field('kind')}
        label={t('incident.kind')}
        choices={incidentKinds.map((value) => ({ value, label: t(`domain:incidentKind.${value}`) }))}
      />
      <HintedField
        {...field('whatHappened')}
        label={t('incident.whatHappened')}
        note={t('incident.whatHappenedNote')}
        rows={4}
      />
      <TextareaField
        {...field('peopleInvolved')}
        label={t('incident.people')}
        help={t('incident.peopleHelp')}
        rows={2}
      />
      <HintedField {...field('injuries')} label={t('incident.injuries')} rows={2} />
      <HintedField {...field('immediateActions')} label={t('incident.immediate')} rows={2} />
      <ChoiceChips
        {...field('severity')}
        label={t('incident.severity')}
        help={t('incident.severityHelp')}
        chips={incidentSeverities.map((value) => ({ value, label: t(`domain:incidentSeverity.${value}`) }))}
      />
    </Fields>
  );
}

function Safeguarding({ form }: IncidentPart) {
  const { t } = useTranslation(['safety', 'domain']);
  const { field } = form;
  return (
    <Fields>
      <ChoiceChips
        {...field('safeguarding')}
        label={t('incident.safeguarding')}
        chips={safeguardingAnswers.map((value) => ({
          value,
          label: t(`domain:safeguardingAnswer.${value}`),
        }))}
      />
      <TextField
        {...field('safeguardingReason')}
        label={t('incident.safeguardingReason')}
        maxLength={1000}
        required
      />
      <FieldsRow>
        <TextField {...field('policeRef')} label={t('incident.policeRef')} maxLength={120} />
        <DateField {...field('externalReportDue')} label={t('incident.reportDue')} />
      </FieldsRow>
    </Fields>
  );
}

function After({ form, called }: IncidentPart) {
  const { t } = useTranslation(['safety', 'domain']);
  const { values, set, field } = form;
  return (
    <Fields>
      <Checkbox
        id={field('planReviewed').id}
        label={t('incident.planReviewed')}
        help={t('incident.planReviewedHelp')}
        checked={values.planReviewed}
        onChange={(planReviewed) => {
          set({ planReviewed });
        }}
      />
      <ChoiceChips
        {...field('status')}
        label={t('incident.status')}
        chips={incidentStatuses.map((value) => ({ value, label: t(`domain:incidentStatus.${value}`) }))}
      />
      <SelectField
        {...field('sharedWithPerson')}
        label={called === '' ? t('incident.sharedNobody') : t('incident.shared', { name: called })}
        choices={sharedWithPersonStates.map((value) => ({
          value,
          label: t(`domain:sharedWithPerson.${value}`),
        }))}
      />
      {values.sharedWithPerson === 'withheld_third_party_or_harm' && (
        <TextField
          {...field('withheldReason')}
          label={t('incident.withheldReason')}
          maxLength={500}
          required
        />
      )}
    </Fields>
  );
}
