import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import type { Form } from '#renderer/app/form.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { AnswerFields, MadeFields } from '#renderer/features/records/head-fields.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { NumberField, TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { contactChannels } from '#shared/domain/contacts/contact-codes.ts';
import { type AgreementForm, daysOf } from './agreement-form.ts';

interface AgreementFieldsProps {
  readonly form: Form<AgreementForm>;
  readonly called: string;
}

/** How often, when and how, and why: what works first, then what the person says to it. */
export function AgreementFields({ form, called }: AgreementFieldsProps) {
  const { t } = useTranslation(['rhythm', 'domain']);
  const { field, values } = form;
  const { data } = useRead('contactRhythm.standing', { caseId: useCaseId() });
  const usual = data?.usual;
  const contact = daysOf(values.contactEveryDays);
  return (
    <>
      <Section title={t('edit.strengths')}>
        <WordsField
          {...field('strengths')}
          label={t('edit.strengths')}
          help={t('edit.strengthsHelp')}
          rows={3}
        />
      </Section>
      <Section title={t('edit.how')}>
        <Fields>
          <FieldsRow>
            <NumberField {...field('contactEveryDays')} label={t('edit.contact')} unit={t('edit.days')} />
            <NumberField
              {...field('visitEveryDays')}
              label={t('edit.visit')}
              help={t('edit.visitHelp')}
              unit={t('edit.days')}
            />
          </FieldsRow>
          {contact !== null && usual !== undefined && contact > usual.floorDays && (
            <Note tone="brass">{t('edit.floor', { days: usual.floorDays })}</Note>
          )}
          <FieldsRow>
            <DateField {...field('from')} label={t('edit.from')} required />
            <NumberField
              {...field('pauseEveryDays')}
              label={t('edit.pause')}
              help={usual === undefined ? undefined : t('edit.pauseHelp', { days: usual.pauseEveryDays })}
              unit={t('edit.days')}
            />
          </FieldsRow>
          <TextareaField
            {...field('why')}
            label={t('edit.reason')}
            help={called === '' ? t('edit.reasonHelpNobody') : t('edit.reasonHelp', { name: called })}
            rows={2}
            required
          />
        </Fields>
      </Section>
      <Section title={t('edit.meeting')}>
        <FieldsRow>
          <TextField
            {...field('preferredTimes')}
            label={t('edit.times')}
            help={t('edit.timesHelp')}
            maxLength={300}
          />
          <SelectField
            {...field('preferredChannel')}
            label={t('edit.channel')}
            choices={[
              { value: '', label: t('edit.noChannel') },
              ...contactChannels.map((value) => ({ value, label: t(`domain:contactChannel.${value}`) })),
            ]}
          />
        </FieldsRow>
      </Section>
      <Section title={t('edit.answer')}>
        <Fields>
          <MadeFields form={form} called={called} />
          <AnswerFields form={form} called={called} />
        </Fields>
      </Section>
    </>
  );
}
