import { IconMessageCircleHeart } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import { houseForm } from '#shared/domain/feedback/feedback-codes.ts';
import { CommentReview } from './comment-review.tsx';
import { FeedbackFrame } from './feedback-frame.tsx';
import { useFormWords } from './form-words.ts';
import { NewFormDialog } from './new-form-dialog.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { BatchTable, ShownComments } from './results.tsx';

/** Anonymous answers: what they say, and how to ask for more. */
export function AnswersPage() {
  const { t } = useTranslation('feedback');
  const forms = useRead('feedback.forms', {});
  const organisation = useRead('organisation.get', {});
  return (
    <FeedbackFrame under={t('lead')}>
      <ReadArea query={forms}>
        {(list) => (
          <ReadArea query={organisation}>
            {({ services }) => <Answers forms={list} services={services} />}
          </ReadArea>
        )}
      </ReadArea>
    </FeedbackFrame>
  );
}

type Forms = NonNullable<ReturnType<typeof useRead<'feedback.forms'>>['data']>;

interface AnswersProps {
  readonly forms: Forms;
  readonly services: readonly { readonly id: string; readonly name: string }[];
}

type OpenDialog = 'hand_over' | 'paper' | 'new_form' | null;

function Answers({ forms, services }: AnswersProps) {
  const { t } = useTranslation('feedback');
  const { may } = useSession();
  const words = useFormWords();
  const sentences = useSentences();
  const [formId, setFormId] = useState<string>(houseForm);
  const [serviceId, setServiceId] = useState(services[0]?.id ?? '');
  const [open, setOpen] = useState<OpenDialog>(null);
  const { busy, save } = useSavePdf((file) => t('sheetSaved', { file }));
  const form = forms.find(({ id }) => id === formId);
  const show = (dialog: OpenDialog) => () => {
    setOpen(dialog);
  };
  if (form === undefined) return null;
  const handOver = async () => {
    try {
      await callShell('startKiosk', { formId, serviceId });
    } catch (error) {
      toastProblem(sentences.error(error));
      setOpen(null);
    }
  };
  return (
    <Sheet>
      <Section>
        <FieldsRow>
          <SelectField
            id="feedback-form"
            label={t('form')}
            choices={forms.map((each) => ({
              value: each.id,
              label: each.retired ? t('retired', { name: words.name(each) }) : words.name(each),
            }))}
            value={formId}
            onChange={setFormId}
          />
          <SelectField
            id="feedback-service"
            label={t('service')}
            choices={services.map(({ id, name }) => ({ value: id, label: name }))}
            value={serviceId}
            onChange={setServiceId}
          />
        </FieldsRow>
        {may('feedback.collect') && !form.retired && (
          <ButtonRow>
            <Button kind="main" onClick={show('hand_over')}>
              {t('handOver')}
            </Button>
            <Button onClick={show('paper')}>{t('paper')}</Button>
            <Button
              busy={busy}
              onClick={() => void save(() => api.feedback.prepareSheet({ formId: form.id }))}
            >
              {t('sheetPrint')}
            </Button>
          </ButtonRow>
        )}
        {may('feedback.review') && <FormActs form={form} onNew={show('new_form')} />}
      </Section>
      {may('feedback.review') && <CommentReview />}
      <Results formId={form.id} form={form} serviceId={serviceId} />
      {open === 'hand_over' && (
        <ConfirmDialog
          open
          title={t('handOverTitle')}
          keep={t('cancel')}
          act={t('handOverAct')}
          closeLabel={t('close')}
          onKeep={show(null)}
          onAct={() => void handOver()}
        >
          {t('handOverText')}
        </ConfirmDialog>
      )}
      {open === 'paper' && <PaperDialog form={form} serviceId={serviceId} onClose={show(null)} />}
      {open === 'new_form' && (
        <NewFormDialog
          onClose={(id) => {
            setOpen(null);
            if (id !== null) setFormId(id);
          }}
        />
      )}
    </Sheet>
  );
}

interface FormActsProps {
  readonly form: Forms[number];
  readonly onNew: () => void;
}

function FormActs({ form, onNew }: FormActsProps) {
  const { t } = useTranslation('feedback');
  return (
    <ButtonRow>
      <Button kind="quiet" onClick={onNew}>
        {t('newForm.open')}
      </Button>
      {form.id !== houseForm && !form.retired && (
        <Button kind="quiet" onClick={() => void api.feedback.retireForm({ id: form.id })}>
          {t('newForm.retire', { name: form.name })}
        </Button>
      )}
    </ButtonRow>
  );
}

interface ResultsProps {
  readonly formId: Forms[number]['id'];
  readonly form: Forms[number];
  readonly serviceId: string;
}

function Results({ formId, form, serviceId }: ResultsProps) {
  const { t } = useTranslation('feedback');
  const results = useRead('feedback.results', { formId, serviceId });
  return (
    <ReadArea query={results}>
      {({ batches, waiting, comments }) => (
        <>
          {batches.length === 0 ? (
            <Section>
              <EmptyState icon={<IconMessageCircleHeart aria-hidden />} title={t('none')}>
                {t('noneText')}
              </EmptyState>
            </Section>
          ) : (
            batches.map((batch) => (
              <Section key={batch.from}>
                <BatchTable batch={batch} form={form} />
              </Section>
            ))
          )}
          {waiting > 0 && (
            <Section>
              <p className="ks-quiet">{t('waiting', { count: waiting })}</p>
            </Section>
          )}
          <Section title={t('comments')}>
            <ShownComments comments={comments} />
          </Section>
        </>
      )}
    </ReadArea>
  );
}
