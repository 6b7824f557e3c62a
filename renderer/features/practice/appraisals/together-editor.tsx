import { useNavigate, useParams } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import {
  type AppraisalDetail,
  type AppraisalTogether,
  appraisalTogether,
} from '#shared/contracts/appraisals.ts';
import { readyStandards } from '#shared/domain/practice/practice-codes.ts';
import { type OpenedPrivateDraft, useOpenedPrivateDraft } from '../use-private-draft.ts';
import { useWrittenForm } from '../use-written-form.ts';
import { FeedbackRow } from './feedback-row.tsx';
import { StandardRow } from './standard-row.tsx';
import '../practice.css';

const empty: AppraisalTogether = {
  feedback: [],
  standards: readyStandards.map((key) => ({ key, label: '', words: '' })),
  summary: '',
};

/** What the two write side by side: other voices, the standards, and words for the whole. */
export function TogetherEditorPage() {
  const { appraisalId = '' } = useParams({ strict: false });
  const appraisal = useRead('appraisals.get', { id: appraisalId });
  const opened = useOpenedPrivateDraft(`appraisal/${appraisalId}/together`, appraisalTogether);
  return (
    <ReadArea query={appraisal} height={480}>
      {(data) => (
        <ReadArea query={opened} height={480}>
          {(draft) => <TogetherEditor appraisal={data} opened={draft} />}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface TogetherEditorProps {
  readonly appraisal: AppraisalDetail;
  readonly opened: OpenedPrivateDraft<AppraisalTogether>;
}

function TogetherEditor({ appraisal, opened }: TogetherEditorProps) {
  const { t } = useTranslation('practice');
  const navigate = useNavigate();
  const { id, framework } = appraisal;
  const leave = () => navigate({ to: '/development/appraisals/$appraisalId', params: { appraisalId: id } });
  const { form, draft } = useWrittenForm<AppraisalTogether>({
    formId: 'appraisal-together',
    place: `appraisal/${id}/together`,
    opened,
    empty: appraisal.together ?? empty,
    save: async (content) => {
      await api.appraisals.saveTogether({ id, content });
      toastDone(t('together.saved'));
      await leave();
    },
  });
  const { feedback, standards } = form.values;
  return (
    <WorkForm
      narrow
      title={t('together.title')}
      under={t('together.under', { worker: appraisal.workerName, supervisor: appraisal.supervisorName })}
      form={form}
      draft={draft}
      saveWords={t('together.save')}
      onSave={form.onSubmit}
      onLeave={leave}
    >
      <Sheet>
        <Section title={t('together.feedback')} help={t('together.feedbackHelp')}>
          {feedback.map((row, index) => (
            <FeedbackRow
              key={index}
              number={index + 1}
              row={row}
              framework={framework}
              onChange={(changed) => {
                form.set({ feedback: feedback.map((other) => (other === row ? changed : other)) });
              }}
              onRemove={() => {
                form.set({ feedback: feedback.filter((other) => other !== row) });
              }}
            />
          ))}
          <Button
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              form.set({ feedback: [...feedback, { rater: 'colleague', from: '', words: '', ratings: [] }] });
            }}
          >
            {t('together.addFeedback')}
          </Button>
        </Section>
        <Section title={t('together.standards')} help={t('together.standardsHelp')}>
          {standards.map((row, index) => (
            <StandardRow
              key={index}
              number={index + 1}
              row={row}
              onChange={(changed) => {
                form.set({ standards: standards.map((other) => (other === row ? changed : other)) });
              }}
              onRemove={() => {
                form.set({ standards: standards.filter((other) => other !== row) });
              }}
            />
          ))}
          <Button
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              form.set({ standards: [...standards, { key: null, label: '', words: '' }] });
            }}
          >
            {t('together.addStandard')}
          </Button>
        </Section>
        <Section>
          <TextareaField
            {...form.field('summary')}
            label={t('together.summary')}
            help={t('together.summaryHelp')}
            rows={6}
          />
        </Section>
      </Sheet>
    </WorkForm>
  );
}
