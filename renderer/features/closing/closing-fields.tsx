import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { AnswerFields, MadeFields } from '#renderer/features/records/head-fields.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { closureReasons } from '#shared/domain/cases/case-codes.ts';
import { CheckInRows } from './check-in-rows.tsx';
import type { ClosingForm } from './closing-form.ts';
import { WhoRows } from './who-rows.tsx';

interface ClosingFieldsProps {
  readonly form: Form<ClosingForm>;
  readonly called: string;
}

/** Strengths, why and when, both views, who is there afterwards, the way back, check-ins as agreed. */
export function ClosingFields({ form, called }: ClosingFieldsProps) {
  const { t } = useTranslation(['closing', 'domain']);
  const { field, values } = form;
  return (
    <>
      <Section title={t('record.strengths')} help={t('linesHelp')}>
        <WordsField {...field('strengths')} label={t('strengthsField')} rows={3} />
      </Section>
      <Section title={t('record.end')}>
        <Fields>
          <DateField {...field('endsOn')} label={t('record.endsOn')} required />
          <SelectField
            {...field('closureReason')}
            label={t('record.reason')}
            placeholder=""
            choices={closureReasons.map((value) => ({ value, label: t(`domain:closureReason.${value}`) }))}
            required
          />
          <TextField
            {...field('reasonNote')}
            label={t('record.reasonNote')}
            maxLength={500}
            required={values.closureReason === 'other'}
          />
        </Fields>
      </Section>
      <Section title={t('record.views')}>
        <Fields>
          <WordsField
            {...field('personView')}
            label={called === '' ? t('record.personViewNobody') : t('record.personView', { name: called })}
            help={t('record.personViewHelp')}
            rows={3}
            maxLength={100_000}
          />
          <HintedField
            {...field('workerView')}
            label={t('record.workerView')}
            help={t('record.workerViewHelp')}
            voice="facts"
            rows={3}
          />
        </Fields>
      </Section>
      <Section title={t('record.whoNow')} help={t('record.whoNowHelp')}>
        <WhoRows {...field('whoNow')} />
      </Section>
      <Section title={t('record.after')} help={t('linesHelp')}>
        <Fields>
          <WordsField {...field('earlySigns')} label={t('record.earlySigns')} rows={2} />
          <WordsField {...field('whatHelps')} label={t('record.whatHelps')} rows={2} />
          <TextareaField
            {...field('keeps')}
            label={called === '' ? t('record.keepsNobody') : t('record.keeps', { name: called })}
            rows={2}
          />
          <TextareaField {...field('told')} label={t('record.told')} rows={2} />
          <TextareaField {...field('wayBack')} label={t('record.wayBack')} rows={2} maxLength={100_000} />
        </Fields>
      </Section>
      <Section title={t('record.checkIns')} help={t('record.checkInsHelp')}>
        <CheckInRows {...field('followUpDates')} endsOn={values.endsOn} />
      </Section>
      <Section title={t('record.made')}>
        <MadeFields form={form} called={called} />
      </Section>
      <Section title={t('record.answer')}>
        <AnswerFields form={form} called={called} />
      </Section>
    </>
  );
}
