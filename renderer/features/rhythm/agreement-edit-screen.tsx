import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { CorrectRecord, NextRecord, type RecordTool } from '#renderer/features/records/record-editor.tsx';
import type { FieldCode } from '#shared/lib/app-error.ts';
import { AgreementFields } from './agreement-fields.tsx';
import {
  agreementBodyOf,
  type AgreementForm,
  agreementForm,
  agreementFormOf,
  agreementProblems,
  newAgreement,
} from './agreement-form.ts';

type AgreementTool = RecordTool<'contact_agreement', AgreementForm>;

function useSentence(): AgreementTool['sentence'] {
  const { t } = useTranslation('rhythm');
  return (field: keyof AgreementForm, code: FieldCode) => {
    if (field === 'contactEveryDays') return t('problem.contact');
    if (code === 'not_a_number') return t('problem.visit');
    return field === 'why' ? t('problem.reason') : undefined;
  };
}

function useTool(begin: AgreementTool['begin']): AgreementTool {
  const today = useToday();
  const sentence = useSentence();
  return {
    kind: 'contact_agreement',
    shape: agreementForm,
    begin,
    formOf: agreementFormOf,
    bodyOf: (form) => agreementBodyOf(form, today),
    check: (form) => agreementProblems(form, today),
    fieldOf: (field) => (field === 'reason' ? 'why' : field),
    ...(sentence === undefined ? {} : { sentence }),
    fields: (form, called) => <AgreementFields form={form} called={called} />,
  };
}

/** The next agreement, filled from the last; a first one from the usual rhythm and what the person likes. */
export function AgreementEditScreen() {
  const caseId = useCaseId();
  const standing = useRead('contactRhythm.standing', { caseId });
  const overview = useRead('cases.overview', { caseId });
  const person = useRead('people.get', { caseId });
  return (
    <ReadArea query={standing} height={480}>
      {({ usual }) => (
        <ReadArea query={overview} height={480}>
          {({ strengths }) => (
            <ReadArea query={person} height={480}>
              {({ details, preferences }) => (
                <NextAgreement
                  usual={usual}
                  known={{
                    strengths: strengths.map(({ text }) => text),
                    preferredTimes: details.bestTimes,
                    preferredChannel: preferences.preferredChannel,
                  }}
                />
              )}
            </ReadArea>
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

type NextAgreementProps = Pick<Parameters<typeof newAgreement>[0], 'usual' | 'known'>;

function NextAgreement({ usual, known }: NextAgreementProps) {
  const today = useToday();
  return <NextRecord tool={useTool((last) => newAgreement({ today, last, usual, known }))} />;
}

/** Corrects a kept agreement. */
export function AgreementCorrectScreen() {
  const today = useToday();
  const nothing = { strengths: [], preferredTimes: '', preferredChannel: null };
  const usual = { contactEveryDays: 7, visitEveryDays: null };
  return <CorrectRecord tool={useTool((last) => newAgreement({ today, last, usual, known: nothing }))} />;
}
