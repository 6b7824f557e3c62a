import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { CorrectRecord, NextRecord, type RecordTool } from '#renderer/features/records/record-editor.tsx';
import { isRecordOf } from '#shared/contracts/records.ts';
import { ClosingFields } from './closing-fields.tsx';
import {
  closingBodyOf,
  type ClosingForm,
  closingForm,
  closingFormOf,
  closingProblems,
  type KnownForClosing,
  newClosing,
} from './closing-form.ts';

function useTool(known: KnownForClosing): RecordTool<'closing_record', ClosingForm> {
  const { t } = useTranslation('closing');
  const today = useToday();
  return {
    kind: 'closing_record',
    shape: closingForm,
    begin: (last) => newClosing(today, last, known),
    formOf: closingFormOf,
    bodyOf: (form) => closingBodyOf(form, today),
    check: (form) => closingProblems(form, today),
    fieldOf: (field) => {
      const [name = field] = field.split('.');
      return name === 'reason' ? 'closureReason' : name;
    },
    sentence: (field, code) => {
      if (field === 'whoNow') return t('record.problemWhoNow');
      if (field === 'reasonNote') return t('record.problemReason');
      if (field !== 'followUpDates') return undefined;
      return code === 'duplicate' ? t('record.problemDuplicate') : t('record.problemFollowUps');
    },
    fields: (form, called) => <ClosingFields form={form} called={called} />,
  };
}

/** What is agreed for the end of support: filled from the last version, a first one from what the file knows. */
export function ClosingEditScreen() {
  const { t } = useTranslation('closing');
  const caseId = useCaseId();
  const overview = useRead('cases.overview', { caseId });
  const plan = useRead('records.find', { caseId, kind: 'safety_plan' });
  return (
    <ReadArea query={overview} height={480}>
      {({ strengths }) => (
        <ReadArea query={plan} height={480}>
          {(safety) => {
            const content =
              safety !== null && isRecordOf(safety, 'safety_plan') ? safety.body.content : undefined;
            return (
              <NextClosing
                known={{
                  strengths: strengths.map(({ text }) => text),
                  earlySigns: content?.earlySignsSelf ?? [],
                  whatHelps: content?.selfHelp ?? [],
                  wayBack: t('record.wayBackUsual'),
                }}
              />
            );
          }}
        </ReadArea>
      )}
    </ReadArea>
  );
}

function NextClosing({ known }: { readonly known: KnownForClosing }) {
  return <NextRecord tool={useTool(known)} />;
}

/** Corrects a kept record of the end. */
export function ClosingCorrectScreen() {
  return <CorrectRecord tool={useTool({ strengths: [], earlySigns: [], whatHelps: [], wayBack: '' })} />;
}
