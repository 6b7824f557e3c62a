import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { CorrectRecord, NextRecord, type RecordTool } from '#renderer/features/records/record-editor.tsx';
import { AllocationFields } from './allocation-fields.tsx';
import {
  allocationBodyOf,
  allocationForm,
  type AllocationForm,
  allocationFormOf,
  allocationFormProblems,
  newAllocation,
} from './allocation-form.ts';

/** Problems that have a sentence of their own. */
const named = ['noWishReason', 'rationale', 'decidedBy', 'otherBecause', 'ctiReason'] as const;

function useAllocationTool(strengths: readonly string[]): RecordTool<'allocation', AllocationForm> {
  const { t } = useTranslation('methods');
  const today = useToday();
  return {
    kind: 'allocation',
    shape: allocationForm,
    begin: (last) => newAllocation(today, last, strengths),
    formOf: allocationFormOf,
    bodyOf: allocationBodyOf,
    check: (form) => allocationFormProblems(form, today),
    sentence: (field) => {
      const own = named.find((name) => name === field);
      return own === undefined ? undefined : t(`allocation.problem.${own}`);
    },
    fields: (form, called) => <AllocationFields form={form} called={called} />,
  };
}

/** Which support fits, talked over anew. */
export function AllocationScreen() {
  const caseId = useCaseId();
  const overview = useRead('cases.overview', { caseId });
  return (
    <ReadArea query={overview} height={480}>
      {({ strengths }) => <NextAllocation strengths={strengths.map(({ text }) => text)} />}
    </ReadArea>
  );
}

function NextAllocation({ strengths }: { readonly strengths: readonly string[] }) {
  return <NextRecord tool={useAllocationTool(strengths)} />;
}

/** Corrects a kept talk about which support fits. */
export function AllocationCorrectScreen() {
  return <CorrectRecord tool={useAllocationTool([])} />;
}
