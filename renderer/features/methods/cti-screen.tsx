import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { CorrectRecord, NextRecord, type RecordTool } from '#renderer/features/records/record-editor.tsx';
import { CtiFields } from './cti-fields.tsx';
import {
  type CtiAct,
  ctiBodyOf,
  ctiField,
  ctiForm,
  type CtiForm,
  ctiFormOf,
  ctiFormProblems,
  newCourse,
} from './cti-form.ts';

interface CtiStart {
  readonly act: CtiAct;
  readonly strengths: readonly string[];
  readonly phaseMonths: number;
}

function useCtiTool(start: CtiStart): RecordTool<'cti_course', CtiForm> {
  const { t } = useTranslation('methods');
  const today = useToday();
  return {
    kind: 'cti_course',
    shape: ctiForm,
    begin: (last) => newCourse({ today, last, ...start }),
    formOf: ctiFormOf,
    bodyOf: ctiBodyOf,
    check: (form) => ctiFormProblems(form, today),
    fieldOf: ctiField,
    sentence: (field, code) => {
      if (field === 'phase') return t('cti.problem.phases');
      if (field === 'focus1') return t('cti.problem.focusAreas');
      if (field === 'changedReason') return t('cti.problem.changedReason');
      if (field === 'tapering') return t('cti.problem.review');
      return field === 'endedOn' && code === 'before_start' ? t('cti.problem.endedOn') : undefined;
    },
    fields: (form, called) => <CtiFields form={form} called={called} />,
  };
}

/** The phase under way or the next one, with the look back at its end. */
export function CtiScreen() {
  const caseId = useCaseId();
  const { act = 'change' } = useSearch({ from: '/frame/people/$caseId/plan/method/cti/edit' });
  const overview = useRead('cases.overview', { caseId });
  const settings = useRead('methods.settings', {});
  return (
    <ReadArea query={overview} height={480}>
      {({ strengths }) => (
        <ReadArea query={settings} height={480}>
          {({ settings: { ctiPhaseMonths } }) => (
            <NextCourse
              act={act}
              strengths={strengths.map(({ text }) => text)}
              phaseMonths={ctiPhaseMonths}
            />
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

function NextCourse(start: CtiStart) {
  return <NextRecord tool={useCtiTool(start)} />;
}

/** Corrects the last phase of a kept version. */
export function CtiCorrectScreen() {
  return <CorrectRecord tool={useCtiTool({ act: 'change', strengths: [], phaseMonths: 3 })} />;
}
