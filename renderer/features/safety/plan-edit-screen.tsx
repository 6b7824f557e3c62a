import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiError, call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useOpenFile } from '#renderer/app/open-files.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { type OpenedDraft, useOpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { headOf } from '#renderer/features/records/head-form.ts';
import { NewerRecord } from '#renderer/features/records/newer-record.tsx';
import { useRecordForm } from '#renderer/features/records/use-record-form.ts';
import { Sheet } from '#renderer/ui/page.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { KeptRecord } from '#shared/contracts/records.ts';
import type { GridSize } from '#shared/domain/safety/situation-grid.ts';
import { PlanFields } from './plan-fields.tsx';
import { newPlan, planBodyOf, planField, planForm, planFormProblems, type PlanForm } from './plan-form.ts';
import { usePlanSentences, usePlanTitle } from './plan-words.ts';

/** The next version of the plan, filled from the last; a first one begins with the strengths that are known. */
export function PlanEditScreen() {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const overview = useRead('cases.overview', { caseId });
  const organisation = useRead('organisation.get', {});
  const plan = useRead('records.find', { caseId, kind: 'safety_plan' });
  const opened = useOpenedDraft({ kind: 'safety_plan', caseId, subjectId: null }, planForm);
  return (
    <ReadArea query={head} height={480}>
      {({ name }) => (
        <ReadArea query={overview} height={480}>
          {({ strengths }) => (
            <ReadArea query={plan} height={480}>
              {(last) => (
                <ReadArea query={organisation} height={480}>
                  {({ gridSize }) => (
                    <ReadArea query={opened} height={480}>
                      {(draft) => (
                        <EditPlan
                          key={draft.id}
                          name={name}
                          strengths={strengths.map(({ text }) => text)}
                          last={last}
                          opened={draft}
                          gridSize={gridSize}
                        />
                      )}
                    </ReadArea>
                  )}
                </ReadArea>
              )}
            </ReadArea>
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface EditPlanProps {
  readonly name: string;
  readonly strengths: readonly string[];
  /** The present version; it changes while the form is open when somebody else keeps one. */
  readonly last: KeptRecord | null;
  readonly opened: OpenedDraft<PlanForm>;
  readonly gridSize: GridSize;
}

function EditPlan({ name, strengths, last, opened, gridSize }: EditPlanProps) {
  const { t } = useTranslation('safety');
  const caseId = useCaseId();
  const today = useToday();
  const navigate = useNavigate();
  const title = usePlanTitle();
  const sentence = usePlanSentences();
  useOpenFile(caseId, name);
  const leave = () => navigate({ to: '/people/$caseId/safety', params: { caseId } });
  const { form, draft } = useRecordForm<PlanForm>({
    formId: 'plan',
    place: { kind: 'safety_plan', caseId, subjectId: null },
    opened,
    empty: () => newPlan({ today, last, strengths, gridSize }),
    check: (values) => planFormProblems(values, today, false),
    fieldOf: planField,
    sentence,
    save: async (values, draftId) => {
      try {
        await call('records.keep', {
          caseId,
          basedOnVersion: values.basedOn,
          head: headOf(values, today),
          body: planBodyOf(values),
          draftId,
        });
      } catch (error) {
        // The newer version arrives by itself and is shown over the form.
        if (error instanceof ApiError && error.code === 'changed_meanwhile') return;
        throw error;
      }
      toastDone(t('edit.saved'));
      await leave();
    },
  });
  const { values } = form;
  return (
    <WorkForm
      narrow
      title={title}
      {...(name === '' ? {} : { about: t('edit.with', { name }) })}
      under={last === null ? t('edit.first') : t('edit.next', { number: last.version })}
      form={form}
      draft={draft}
      saveWords={t('edit.save')}
      onSave={form.onSubmit}
      onLeave={leave}
      footWords={t('edit.foot')}
    >
      {last !== null && last.version > values.basedOn && (
        <NewerRecord
          newer={last}
          mine={planBodyOf(values)}
          onSeen={() => {
            form.set({ basedOn: last.version });
          }}
        />
      )}
      <Sheet>
        <PlanFields form={form} called={callName(name)} />
      </Sheet>
    </WorkForm>
  );
}
