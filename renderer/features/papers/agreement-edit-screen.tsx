import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import type { Form } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { AnswerFields, MadeFields } from '#renderer/features/records/head-fields.tsx';
import { CorrectRecord, NextRecord, type RecordTool } from '#renderer/features/records/record-editor.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { isRecordOf } from '#shared/contracts/records.ts';
import { rhythmLines } from '#shared/i18n/pages/rhythm-page.ts';
import {
  agreementBodyOf,
  type AgreementForm,
  agreementForm,
  agreementFormOf,
  agreementProblems,
  type KnownForAgreement,
  newAgreement,
} from './agreement-form.ts';

function useTool(known: KnownForAgreement): RecordTool<'support_agreement', AgreementForm> {
  const today = useToday();
  return {
    kind: 'support_agreement',
    shape: agreementForm,
    begin: (last) => newAgreement(today, last, known),
    formOf: agreementFormOf,
    bodyOf: agreementBodyOf,
    check: (form) => agreementProblems(form, today),
    fieldOf: (field) => field.split('.')[0] ?? field,
    fields: (form, called) => <AgreementFields form={form} called={called} />,
  };
}

/** The support agreement, made by both: a first one begins with the usual words and how often they agreed to meet. */
export function AgreementEditScreen() {
  const { t, i18n } = useTranslation('papers');
  const caseId = useCaseId();
  const { user } = useSession();
  const overview = useRead('cases.overview', { caseId });
  const rhythm = useRead('records.find', { caseId, kind: 'contact_agreement' });
  return (
    <ReadArea query={overview} height={480}>
      {({ strengths }) => (
        <ReadArea query={rhythm} height={480}>
          {(agreed) => {
            const often =
              agreed !== null && isRecordOf(agreed, 'contact_agreement')
                ? rhythmLines(i18n, agreed.body.content).join('\n')
                : t('agreement.rhythmUsual');
            return (
              <NextAgreement
                known={{
                  strengths: strengths.map(({ text }) => text).join('\n'),
                  whatPersonWants: '',
                  whatServicePromises: t('agreement.promiseUsual'),
                  rhythmSummary: often,
                  howToComplain: t('agreement.complainUsual'),
                  howToEnd: t('agreement.endUsual'),
                  agreedBy: user.name,
                }}
              />
            );
          }}
        </ReadArea>
      )}
    </ReadArea>
  );
}

function NextAgreement({ known }: { readonly known: KnownForAgreement }) {
  return <NextRecord tool={useTool(known)} />;
}

const nothing: KnownForAgreement = {
  strengths: '',
  whatPersonWants: '',
  whatServicePromises: '',
  rhythmSummary: '',
  howToComplain: '',
  howToEnd: '',
  agreedBy: '',
};

/** Corrects a kept agreement. */
export function AgreementCorrectScreen() {
  return <CorrectRecord tool={useTool(nothing)} />;
}

interface AgreementFieldsProps {
  readonly form: Form<AgreementForm>;
  readonly called: string;
}

function AgreementFields({ form, called }: AgreementFieldsProps) {
  const { t } = useTranslation('papers');
  const { field } = form;
  return (
    <>
      <Section>
        <Note tone="moss">{t('agreement.homeFirst')}</Note>
      </Section>
      <Section title={t('agreement.strengths')} help={t('linesHelp')}>
        <WordsField {...field('strengths')} label={t('strengthsField')} rows={3} />
      </Section>
      <Section title={t('agreement.both')} help={t('linesHelp')}>
        <Fields>
          <WordsField
            {...field('whatPersonWants')}
            label={
              called === ''
                ? t('agreement.whatPersonWantsNobody')
                : t('agreement.whatPersonWants', { name: called })
            }
            rows={4}
          />
          <TextareaField
            {...field('whatServicePromises')}
            label={t('agreement.whatServicePromises')}
            rows={5}
          />
          <TextareaField
            {...field('rhythmSummary')}
            label={t('agreement.rhythmSummary')}
            rows={2}
            maxLength={100_000}
          />
          <TextareaField
            {...field('howToComplain')}
            label={t('agreement.howToComplain')}
            rows={2}
            maxLength={100_000}
          />
          <TextareaField
            {...field('howToEnd')}
            label={t('agreement.howToEnd')}
            rows={2}
            maxLength={100_000}
          />
          <TextareaField
            {...field('agreedBy')}
            label={t('agreement.agreedBy')}
            help={t('agreement.agreedByHelp')}
            rows={2}
          />
        </Fields>
      </Section>
      <Section title={t('agreement.made')}>
        <MadeFields form={form} called={called} />
      </Section>
      <Section title={t('agreement.answer')}>
        <AnswerFields form={form} called={called} />
      </Section>
    </>
  );
}
