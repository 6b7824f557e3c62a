import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { type OpenedDraft, useOpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { headOf } from '#renderer/features/records/head-form.ts';
import { useRecordForm } from '#renderer/features/records/use-record-form.ts';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { KeptRecord } from '#shared/contracts/records.ts';
import { PlanFields } from './plan-fields.tsx';
import { planBodyOf, planField, planForm, planFormOf, planFormProblems, type PlanForm } from './plan-form.ts';
import { usePlanSentences } from './plan-words.ts';

/** Corrects a kept version of the plan: what was there before stays readable. */
export function PlanAmendScreen() {
  const caseId = useCaseId();
  const { entryId = '' } = useParams({ strict: false });
  const head = useRead('cases.header', { caseId });
  const plan = useRead('records.get', { caseId, entryId });
  const opened = useOpenedDraft({ kind: 'safety_plan', caseId, subjectId: entryId }, planForm);
  return (
    <ReadArea query={plan} height={480}>
      {(record) => (
        <ReadArea query={opened} height={480}>
          {(draft) => (
            <AmendPlan
              key={draft.id}
              record={record}
              opened={draft}
              called={callName(head.data?.name ?? '')}
            />
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface AmendPlanProps {
  readonly record: KeptRecord;
  readonly opened: OpenedDraft<PlanForm>;
  readonly called: string;
}

function AmendPlan({ record, opened, called }: AmendPlanProps) {
  const { t } = useTranslation('safety');
  const caseId = useCaseId();
  const { entryId } = record;
  const today = useToday();
  const navigate = useNavigate();
  const sentence = usePlanSentences();
  const leave = () => navigate({ to: '/people/$caseId/safety/plan/$entryId', params: { caseId, entryId } });
  const { form, draft } = useRecordForm<PlanForm>({
    formId: 'plan',
    place: { kind: 'safety_plan', caseId, subjectId: entryId },
    opened,
    empty: () => planFormOf(record),
    check: (values) => planFormProblems(values, today, true),
    fieldOf: planField,
    sentence,
    save: async (values, draftId) => {
      const change = { head: headOf(values, today), body: planBodyOf(values), reason: values.reason };
      await call('records.amend', { caseId, entryId, ...change, draftId });
      toastDone(t('amend.saved'));
      await leave();
    },
  });
  return (
    <WorkForm
      narrow
      title={t('amend.title', { number: record.version })}
      under={t('amend.explain')}
      form={form}
      draft={draft}
      saveWords={t('amend.save')}
      onSave={form.onSubmit}
      onLeave={leave}
    >
      <Sheet>
        <Section>
          <TextField {...form.field('reason')} label={t('amend.reason')} maxLength={500} required autoFocus />
        </Section>
        <PlanFields form={form} called={called} />
      </Sheet>
    </WorkForm>
  );
}
