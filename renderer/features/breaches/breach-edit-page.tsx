import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { type OpenedDraft, useOpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { useRecordForm } from '#renderer/features/records/use-record-form.ts';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { systemClock } from '#shared/lib/clock.ts';
import { AuthorityClock } from './authority-clock.tsx';
import { BreachFields } from './breach-fields.tsx';
import {
  breachField,
  type BreachForm,
  breachForm,
  breachFormOf,
  breachOf,
  breachProblems,
  type KeptBreach,
} from './breach-form.ts';

/** Writes down what is known of an incident, and what was decided. */
export function BreachEditPage() {
  const { id = '' } = useParams({ strict: false });
  const breach = useRead('breaches.get', { id });
  const opened = useOpenedDraft({ kind: 'breach', caseId: null, subjectId: id }, breachForm);
  return (
    <ReadArea query={breach} height={500}>
      {(kept) => (
        <ReadArea query={opened} height={500}>
          {(draft) => <EditBreach key={draft.id} kept={kept} opened={draft} />}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface EditBreachProps {
  readonly kept: KeptBreach;
  readonly opened: OpenedDraft<BreachForm>;
}

function EditBreach({ kept, opened }: EditBreachProps) {
  const { t } = useTranslation(['breaches', 'domain']);
  const format = useFormat();
  const navigate = useNavigate();
  const { id } = kept;
  const show = () => navigate({ to: '/trust/breaches/$id', params: { id } });
  const { form, draft } = useRecordForm<BreachForm>({
    formId: 'breach',
    place: { kind: 'breach', caseId: null, subjectId: id },
    opened,
    empty: () => breachFormOf(kept),
    check: (values) => breachProblems(values, systemClock.now()),
    fieldOf: breachField,
    save: async (values, draftId) => {
      await call('breaches.save', { id, content: breachOf(values, kept.content.noticedAt), draftId });
      toastDone(t('detail.saved'));
      await show();
    },
  });
  return (
    <WorkForm
      title={t('detail.editTitle')}
      under={t('detail.title', {
        kind: t(`domain:breachKind.${kept.content.kind}`),
        moment: format.moment(kept.content.noticedAt),
      })}
      form={form}
      draft={draft}
      saveWords={t('detail.save')}
      onSave={form.onSubmit}
      onLeave={show}
    >
      <Columns
        pattern="work"
        side={
          <Section title={t('clock.label')}>
            <AuthorityClock breach={kept.content} />
          </Section>
        }
      >
        <Sheet>
          <BreachFields form={form} />
        </Sheet>
      </Columns>
    </WorkForm>
  );
}
