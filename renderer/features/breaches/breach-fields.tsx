import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { ChoiceChips, ManyChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField, TimeField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { NumberField, TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { breachData, breachKinds, protections, tellDecisions } from '#shared/domain/breaches/breach-codes.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { type BreachForm, followsChoice } from './breach-form.ts';
import { CaseRows } from './case-rows.tsx';

interface PartProps {
  readonly form: Form<BreachForm>;
}

/** What the law asks for, in the order in which it becomes known. */
export function BreachFields({ form }: PartProps) {
  const { t } = useTranslation('breaches');
  return (
    <>
      <Section title={t('detail.happened')}>
        <Happened form={form} />
      </Section>
      <Section title={t('detail.whose')} help={t('detail.whoseHelp')}>
        <Whose form={form} />
      </Section>
      <Section title={t('detail.protected')}>
        <Protected form={form} />
      </Section>
      <Section title={t('detail.consequences')}>
        <Fields>
          <TextareaField
            {...form.field('consequences')}
            label={t('detail.consequencesField')}
            help={t('detail.consequencesHelp')}
            rows={3}
          />
          <TextareaField
            {...form.field('measures')}
            label={t('detail.measures')}
            help={t('detail.measuresHelp')}
            rows={4}
          />
        </Fields>
      </Section>
      <Section title={t('detail.authority')} help={t('detail.authorityHelp')}>
        <Authority form={form} />
      </Section>
      <Section title={t('detail.people')} help={t('detail.peopleHelp')}>
        <People form={form} />
      </Section>
    </>
  );
}

function Happened({ form: { field } }: PartProps) {
  const { t } = useTranslation(['breaches', 'domain']);
  const max = systemClock.today();
  return (
    <Fields>
      <SelectField
        {...field('kind')}
        label={t('detail.kind')}
        choices={breachKinds.map((value) => ({ value, label: t(`domain:breachKind.${value}`) }))}
      />
      <FieldsRow>
        <DateField {...field('noticedDay')} label={t('report.noticedOn')} max={max} required />
        <TimeField {...field('noticedTime')} label={t('report.noticedAt')} />
        <DateField
          {...field('happenedOn')}
          label={t('detail.happenedOn')}
          help={t('detail.happenedHelp')}
          max={max}
        />
      </FieldsRow>
      <TextareaField
        {...field('whatHappened')}
        label={t('report.what')}
        help={t('report.whatHelp')}
        rows={5}
        required
      />
    </Fields>
  );
}

function Whose({ form }: PartProps) {
  const { field } = form;
  const { t } = useTranslation(['breaches', 'domain']);
  return (
    <Fields>
      <ManyChips
        {...field('dataKinds')}
        label={t('detail.dataKinds')}
        chips={breachData.map((value) => ({ value, label: t(`domain:breachData.${value}`) }))}
        onChange={(dataKinds) => {
          form.set({ dataKinds: [...dataKinds] });
        }}
      />
      <FieldsRow>
        <NumberField {...field('peopleCount')} label={t('detail.peopleCount')} />
        <NumberField {...field('recordsCount')} label={t('detail.recordsCount')} />
      </FieldsRow>
      <CaseRows {...field('cases')} />
    </Fields>
  );
}

function Protected({ form }: PartProps) {
  const { t } = useTranslation(['breaches', 'domain']);
  const statements = {
    locked: t('statement.locked'),
    open: t('statement.open'),
    outside: t('statement.outside'),
    unsure: t('statement.unsure'),
  };
  const { protectionText } = form.values;
  return (
    <Fields>
      <ChoiceChips
        {...form.field('protection')}
        label={t('detail.protection')}
        chips={protections.map((value) => ({ value, label: t(`domain:breachProtection.${value}`) }))}
        onChange={(protection) => {
          form.set({
            protection,
            ...(followsChoice(protectionText, statements) ? { protectionText: statements[protection] } : {}),
          });
        }}
      />
      <TextareaField
        {...form.field('protectionText')}
        label={t('detail.protectionText')}
        help={t('detail.protectionHelp')}
        rows={4}
      />
    </Fields>
  );
}

function useDecisionChips() {
  const { t } = useTranslation('domain');
  return tellDecisions.map((value) => ({ value, label: t(`breachDecision.${value}`) }));
}

function Authority({ form: { field, values } }: PartProps) {
  const { t } = useTranslation('breaches');
  const chips = useDecisionChips();
  const isDecided = values.authorityDecision !== 'open';
  return (
    <Fields>
      <TextField
        {...field('contactPoint')}
        label={t('detail.contactPoint')}
        help={t('detail.contactPointHelp')}
        maxLength={300}
      />
      <ChoiceChips {...field('authorityDecision')} label={t('detail.decision')} chips={chips} />
      {isDecided && (
        <TextareaField
          {...field('authorityReason')}
          label={t('detail.reason')}
          help={t('detail.reasonHelp')}
          rows={3}
          required
        />
      )}
      {values.authorityDecision === 'tell' && (
        <>
          <FieldsRow>
            <DateField {...field('toldDay')} label={t('detail.toldOn')} max={systemClock.today()} />
            <TimeField {...field('toldTime')} label={t('detail.toldAt')} />
          </FieldsRow>
          <TextField
            {...field('authorityHow')}
            label={t('detail.how')}
            help={t('detail.howHelp')}
            maxLength={300}
          />
          <TextareaField {...field('lateReason')} label={t('detail.lateReason')} rows={2} />
        </>
      )}
    </Fields>
  );
}

function People({ form: { field, values } }: PartProps) {
  const { t } = useTranslation('breaches');
  const chips = useDecisionChips();
  return (
    <Fields>
      <ChoiceChips {...field('peopleDecision')} label={t('detail.decision')} chips={chips} />
      {values.peopleDecision !== 'open' && (
        <TextareaField
          {...field('peopleReason')}
          label={t('detail.reason')}
          help={t('detail.reasonHelp')}
          rows={3}
          required
        />
      )}
      {values.peopleDecision === 'tell' && (
        <FieldsRow>
          <DateField {...field('peopleToldOn')} label={t('detail.toldOn')} max={systemClock.today()} />
          <TextField {...field('peopleHow')} label={t('detail.peopleHow')} maxLength={300} />
        </FieldsRow>
      )}
    </Fields>
  );
}
