import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { objectiveStatuses } from '#shared/domain/practice/practice-codes.ts';
import { PrivateNote } from '../private-note.tsx';
import { SupervisorChoice } from '../supervisor-choice.tsx';
import { TwoFailure } from '../two-failure.tsx';
import { type OpenedPrivateDraft, useOpenedPrivateDraft } from '../use-private-draft.ts';
import { useWrittenForm } from '../use-written-form.ts';
import { useLeaveGrowth } from './use-leave-growth.ts';
import '../practice.css';

const objectiveForm = z.strictObject({
  supervisorId: z.string().nullable(),
  text: z.string(),
  specific: z.string(),
  measurable: z.string(),
  achievable: z.string(),
  realistic: z.string(),
  progress: z.string(),
  reviewOn: z.string().nullable(),
  status: z.enum(objectiveStatuses),
});
type ObjectiveForm = z.infer<typeof objectiveForm>;
type Objective = OutputOf<'appraisals.growth'>['objectives'][number];

/** One objective: new, or as it stands. */
export function ObjectiveEditorPage() {
  const { workerId = '', objectiveId = 'new' } = useParams({ strict: false });
  const growth = useRead('appraisals.growth', { workerId });
  const opened = useOpenedPrivateDraft(`objective/${workerId}/${objectiveId}`, objectiveForm);
  return (
    <ReadArea query={growth} height={480}>
      {({ objectives }) => (
        <ReadArea query={opened} height={480}>
          {(draft) => (
            <ObjectiveEditor
              workerId={workerId}
              objective={objectives.find(({ id }) => id === objectiveId) ?? null}
              opened={draft}
            />
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

function formOf(objective: Objective | null, supervisorId: string | null): ObjectiveForm {
  const content = objective?.content;
  return {
    supervisorId: objective?.supervisorId ?? supervisorId,
    text: content?.text ?? '',
    ...(content?.smart ?? { specific: '', measurable: '', achievable: '', realistic: '' }),
    progress: content?.progress ?? '',
    reviewOn: objective?.reviewOn ?? null,
    status: objective?.status ?? 'open',
  };
}

interface ObjectiveEditorProps {
  readonly workerId: string;
  readonly objective: Objective | null;
  readonly opened: OpenedPrivateDraft<ObjectiveForm>;
}

const smartQuestions = ['specific', 'measurable', 'achievable', 'realistic'] as const;

function ObjectiveEditor({ workerId, objective, opened }: ObjectiveEditorProps) {
  const { t } = useTranslation(['practice', 'domain']);
  const { user } = useSession();
  const navigate = useNavigate();
  const own = user.id === workerId;
  const leave = useLeaveGrowth(workerId);
  const { form, draft } = useWrittenForm<ObjectiveForm>({
    formId: 'objective',
    place: `objective/${workerId}/${objective?.id ?? 'new'}`,
    opened,
    empty: formOf(objective, own ? null : user.id),
    check: ({ text, supervisorId }) => ({
      ...(supervisorId === null ? { supervisorId: 'required' as const } : {}),
      ...(text.trim() === '' ? { text: 'required' as const } : {}),
    }),
    save: async ({ supervisorId, text, progress, reviewOn, status, ...smart }) => {
      await api.appraisals.saveObjective({
        id: objective?.id ?? null,
        workerId,
        supervisorId: supervisorId ?? '',
        reviewOn,
        status,
        content: { text, smart, progress },
      });
      toastDone(t('objectives.saved'));
      await leave(navigate);
    },
  });
  return (
    <WorkForm
      narrow
      title={objective === null ? t('objectives.titleNew') : t('objectives.titleEdit')}
      form={{ ...form, failure: null }}
      draft={draft}
      saveWords={t('objectives.save')}
      onSave={form.onSubmit}
      onLeave={() => leave(navigate)}
    >
      <TwoFailure failure={form.failure} />
      <PrivateNote>{t('two.onlyYouTwo')}</PrivateNote>
      <Sheet>
        <Section>
          <Fields>
            {own && objective === null && <SupervisorChoice {...form.field('supervisorId')} />}
            <TextareaField {...form.field('text')} label={t('objectives.text')} rows={2} required />
            <details className="ks-practice-more">
              <summary>{t('objectives.smart')}</summary>
              <Fields>
                {smartQuestions.map((question) => (
                  <TextareaField
                    key={question}
                    {...form.field(question)}
                    label={t(`objectives.question.${question}`)}
                    rows={2}
                  />
                ))}
              </Fields>
            </details>
            <DateField
              {...form.field('reviewOn')}
              label={t('objectives.reviewOn')}
              help={t('objectives.reviewHelp')}
            />
            <TextareaField {...form.field('progress')} label={t('objectives.progress')} rows={3} />
            {objective !== null && (
              <ChoiceChips
                {...form.field('status')}
                label={t('objectives.status')}
                chips={objectiveStatuses.map((value) => ({
                  value,
                  label: t(`domain:objectiveStatus.${value}`),
                }))}
              />
            )}
          </Fields>
        </Section>
      </Sheet>
    </WorkForm>
  );
}
