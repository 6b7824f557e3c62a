import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type AppraisalDetail, type AppraisalView, appraisalView } from '#shared/contracts/appraisals.ts';
import { type OpenedPrivateDraft, useOpenedPrivateDraft } from '../use-private-draft.ts';
import { useWrittenForm } from '../use-written-form.ts';
import { RatingFields } from './rating-fields.tsx';
import '../practice.css';

/** One’s own side of an appraisal: reflection or view, and how far one sees each competency. */
export function ViewEditorPage() {
  const { appraisalId = '' } = useParams({ strict: false });
  const appraisal = useRead('appraisals.get', { id: appraisalId });
  const opened = useOpenedPrivateDraft(`appraisal/${appraisalId}/view`, appraisalView);
  return (
    <ReadArea query={appraisal} height={480}>
      {(data) => (
        <ReadArea query={opened} height={480}>
          {(draft) => <ViewEditor appraisal={data} opened={draft} />}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface ViewEditorProps {
  readonly appraisal: AppraisalDetail;
  readonly opened: OpenedPrivateDraft<AppraisalView>;
}

function ViewEditor({ appraisal, opened }: ViewEditorProps) {
  const { t } = useTranslation('practice');
  const { user } = useSession();
  const navigate = useNavigate();
  const { id, workerName, supervisorName, framework } = appraisal;
  const own = user.id === appraisal.workerId;
  const other = own ? supervisorName : workerName;
  const leave = () => navigate({ to: '/development/appraisals/$appraisalId', params: { appraisalId: id } });
  const { form, draft } = useWrittenForm<AppraisalView>({
    formId: 'appraisal-view',
    place: `appraisal/${id}/view`,
    opened,
    empty: (own ? appraisal.self : appraisal.manager) ?? { words: '', ratings: [] },
    save: async (content) => {
      await api.appraisals.saveView({ id, content });
      toastDone(t('view.saved', { name: other }));
      await leave();
    },
  });
  return (
    <WorkForm
      narrow
      title={own ? t('view.titleSelf') : t('view.titleManager', { name: workerName })}
      under={t('view.under', { name: other })}
      form={form}
      draft={draft}
      saveWords={t('view.save')}
      onSave={form.onSubmit}
      onLeave={leave}
    >
      <Sheet>
        <Section>
          <TextareaField
            {...form.field('words')}
            label={own ? t('view.wordsSelf') : t('view.wordsManager', { name: workerName })}
            help={own ? t('view.helpSelf') : t('view.helpManager')}
            rows={9}
            autoFocus
          />
        </Section>
        <Section title={t('view.competencies')} help={t('view.competenciesHelp')}>
          <RatingFields
            framework={framework}
            ratings={form.values.ratings}
            onChange={(ratings) => {
              form.set({ ratings });
            }}
          />
        </Section>
      </Sheet>
    </WorkForm>
  );
}
