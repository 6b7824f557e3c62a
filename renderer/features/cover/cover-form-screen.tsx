import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { type OpenedDraft, useOpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { useRecordForm } from '#renderer/features/records/use-record-form.ts';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { workerId as workerIdOf, type WorkerId } from '#shared/lib/ids.ts';
import { CoverFields } from './cover-fields.tsx';
import { type CoverForm, contentOf, coverForm, formOf, formProblems } from './cover-form.ts';
import './cover.css';

type Kept = OutputOf<'cover.get'>;

/** "I will be away", or a supervisor's plan for a colleague who is ill. */
export function NewCoverScreen() {
  const { user } = useSession();
  const { away } = useSearch({ from: '/frame/cover/new' });
  const opened = useOpenedDraft({ kind: 'cover', caseId: null, subjectId: null }, coverForm);
  return (
    <ReadArea query={opened} height={480}>
      {(draft) => (
        <Desk
          key={draft.id}
          opened={draft}
          kept={null}
          awayId={away === undefined ? user.id : workerIdOf.parse(away)}
        />
      )}
    </ReadArea>
  );
}

/** Other days, other colleagues, other words. */
export function ChangeCoverScreen() {
  const id = String(useParams({ strict: false }).coverId);
  const cover = useRead('cover.get', { id });
  const opened = useOpenedDraft({ kind: 'cover', caseId: null, subjectId: id }, coverForm);
  return (
    <ReadArea query={cover} height={480}>
      {(kept) => (
        <ReadArea query={opened} height={480}>
          {(draft) => <Desk key={draft.id} opened={draft} kept={kept} awayId={kept.awayId} />}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface DeskProps {
  readonly opened: OpenedDraft<CoverForm>;
  readonly kept: Kept | null;
  readonly awayId: WorkerId;
}

function Desk({ opened, kept, awayId }: DeskProps) {
  const { t } = useTranslation('cover');
  const today = useToday();
  const navigate = useNavigate();
  const [asksGood, setAsksGood] = useState(false);
  const empty = (): CoverForm =>
    kept === null ? { awayId, kind: 'span', from: null, until: null, word: '', people: [] } : formOf(kept);
  const { form, draft } = useRecordForm<CoverForm>({
    formId: 'cover',
    place: { kind: 'cover', caseId: null, subjectId: kept?.id ?? null },
    opened,
    empty,
    check: (values) => formProblems(values, today, kept?.state === 'now' ? kept.from : null),
    sentence: (field, code) => {
      if (field === 'people') return code === 'too_few' ? t('form.needOne') : t('form.notTheirs');
      return field === 'from' && code === 'duplicate' ? t('form.overlap') : undefined;
    },
    save: async (values, draftId) => {
      const content = contentOf(values, today);
      if (kept === null) {
        const { id } = await call('cover.make', { content, draftId });
        toastDone(t('form.saved'));
        await navigate({ to: '/cover/$coverId', params: { coverId: id } });
        return;
      }
      await call('cover.change', { id: kept.id, content, draftId });
      toastDone(t('form.changed'));
      await navigate({ to: '/cover/$coverId', params: { coverId: kept.id } });
    },
  });
  const { values } = form;
  const isGood = values.kind === 'good';
  const save = () => {
    if (isGood && Object.keys(formProblems(values, today, null)).length === 0) setAsksGood(true);
    else form.onSubmit();
  };
  return (
    <>
      <WorkForm
        narrow
        title={kept === null ? t('form.title') : t('form.changeTitle')}
        under={t('form.under')}
        form={form}
        draft={draft}
        saveWords={kept === null ? t('form.save') : t('form.saveChange')}
        onSave={save}
        onLeave={() =>
          kept === null
            ? navigate({ to: '/cover' })
            : navigate({ to: '/cover/$coverId', params: { coverId: kept.id } })
        }
      >
        <CoverFields form={form} kept={kept} />
      </WorkForm>
      {asksGood && (
        <AskGood
          values={values}
          onKeep={() => {
            setAsksGood(false);
          }}
          onAct={() => {
            setAsksGood(false);
            form.onSubmit();
          }}
        />
      )}
    </>
  );
}

interface AskGoodProps {
  readonly values: CoverForm;
  readonly onKeep: () => void;
  readonly onAct: () => void;
}

function AskGood({ values, onKeep, onAct }: AskGoodProps) {
  const { t } = useTranslation('cover');
  const format = useFormat();
  const { data } = useRead('cover.choices', { awayId: values.awayId }, { keepPrevious: true });
  const chosen = new Set(
    values.people.filter(({ workerId }) => workerId !== null).map(({ caseId }) => caseId),
  );
  const names = (data?.cases ?? []).filter(({ caseId }) => chosen.has(caseId)).map(({ name }) => name);
  return (
    <ConfirmDialog
      open
      title={t('form.askGoodTitle')}
      keep={t('form.keep')}
      act={t('form.askGoodAct')}
      closeLabel={t('form.close')}
      onKeep={onKeep}
      onAct={onAct}
    >
      <p>
        {t('form.askGood', {
          count: names.length,
          names: format.list(names),
          name: callName(data?.away.name ?? ''),
        })}
      </p>
    </ConfirmDialog>
  );
}
