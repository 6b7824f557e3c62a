import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { type BroughtBox, WithBox } from '#renderer/features/around/brought-box.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { CorrectRecord, NextRecord, type RecordTool } from '#renderer/features/records/record-editor.tsx';
import type { GridSize } from '#shared/domain/safety/situation-grid.ts';
import { PlanFields } from './plan-fields.tsx';
import {
  newPlan,
  planBodyOf,
  planField,
  planForm,
  type PlanForm,
  planFormOf,
  planFormProblems,
  withBox,
} from './plan-form.ts';
import { usePlanSentences } from './plan-words.ts';

type PlanTool = RecordTool<'safety_plan', PlanForm>;

function usePlanTool(
  strengths: readonly string[],
  gridSize: GridSize,
  box: BroughtBox | null = null,
): PlanTool {
  const today = useToday();
  const sentence = usePlanSentences();
  return {
    kind: 'safety_plan',
    shape: planForm,
    begin: (last) => newPlan({ today, last, strengths, gridSize }),
    ...(box === null ? {} : { arrive: (form: PlanForm) => withBox(form, box) }),
    formOf: planFormOf,
    bodyOf: planBodyOf,
    check: (form) => planFormProblems(form, today),
    fieldOf: planField,
    sentence,
    fields: (form, called) => <PlanFields form={form} called={called} />,
  };
}

/** The next version of the plan, filled from the last; a first one begins with the strengths that are known. */
export function PlanEditScreen() {
  const caseId = useCaseId();
  const overview = useRead('cases.overview', { caseId });
  const organisation = useRead('organisation.get', {});
  return (
    <ReadArea query={overview} height={480}>
      {({ strengths }) => (
        <ReadArea query={organisation} height={480}>
          {({ gridSize }) => (
            <WithBox>
              {(box) => (
                <NextPlan strengths={strengths.map(({ text }) => text)} gridSize={gridSize} box={box} />
              )}
            </WithBox>
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface NextPlanProps {
  readonly strengths: readonly string[];
  readonly gridSize: GridSize;
  readonly box: BroughtBox | null;
}

function NextPlan({ strengths, gridSize, box }: NextPlanProps) {
  return <NextRecord tool={usePlanTool(strengths, gridSize, box)} />;
}

/** Corrects a kept version of the plan, in the grid that it was written with. */
export function PlanAmendScreen() {
  return <CorrectRecord tool={usePlanTool([], 5)} />;
}
