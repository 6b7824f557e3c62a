import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { useOpenFile } from '#renderer/app/open-files.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { type OpenedDraft, useDraft, useOpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import { useCaseId } from './case-id.ts';
import {
  differences,
  type OverviewForm,
  overviewContentOf,
  overviewForm,
  overviewFormOf,
} from './overview-form.ts';
import { NewerVersion } from './overview-newer.tsx';
import type { Overview } from './overview-screen.tsx';
import { StrengthRows } from './strength-rows.tsx';

/** Writes what matters and strengths anew; somebody else's newer version is shown beside, never overwritten unseen. */
export function OverviewEditScreen() {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const overview = useRead('cases.overview', { caseId });
  const opened = useOpenedDraft({ kind: 'overview', caseId, subjectId: null }, overviewForm);
  return (
    <ReadArea query={head} height={480}>
      {(data) => (
        <ReadArea query={overview} height={480}>
          {(now) => (
            <ReadArea query={opened} height={480}>
              {(draft) => <EditOverview key={draft.id} head={data} now={now} opened={draft} />}
            </ReadArea>
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface EditOverviewProps {
  readonly head: CaseHeader;
  /** What stands there now; it changes while the form is open when somebody else saves. */
  readonly now: Overview;
  readonly opened: OpenedDraft<OverviewForm>;
}

function EditOverview({ head, now, opened }: EditOverviewProps) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const navigate = useNavigate();
  const { caseId, name } = head;
  useOpenFile(caseId, name);
  const place = { kind: 'overview', caseId, subjectId: null } as const;
  const draft = useDraft<OverviewForm>(place, opened);
  const [initial] = useState(() => opened.content ?? overviewFormOf(now));
  const leave = () => navigate({ to: '/people/$caseId', params: { caseId } });

  const form = useForm<OverviewForm>('overview', {
    initial,
    check: (values) =>
      values.strengths.some(({ text }) => text.trim().length > 500) ? { strengths: 'too_long' } : {},
    submit: async (values) => {
      await draft.pause();
      try {
        await call('cases.saveOverview', {
          caseId,
          basedOnVersion: values.basedOn,
          content: overviewContentOf(values),
        });
      } catch (error) {
        draft.resume();
        // The newer version arrives by itself and is shown over the form.
        if (!(error instanceof ApiError && error.code === 'changed_meanwhile')) throw error;
        return;
      }
      await draft.discard();
      toastDone(t('edit.saved'));
      await leave();
    },
  });
  const { values } = form;
  const { touch } = draft;
  useEffect(() => {
    if (values !== initial) touch(values);
  }, [values, initial, touch]);

  const isNewer = now.version > values.basedOn;
  const differing = isNewer ? differences(values, now) : [];
  useEffect(() => {
    // A newer version that says the same needs nobody's eye.
    if (isNewer && differing.length === 0) form.set({ basedOn: now.version });
  });

  return (
    <WorkForm
      narrow
      title={t('edit.title')}
      {...(name === '' ? {} : { about: t('edit.with', { name }) })}
      under={t('edit.explain')}
      form={form}
      draft={draft}
      saveWords={t('edit.save')}
      onSave={form.onSubmit}
      onLeave={leave}
    >
      {differing.length > 0 && (
        <NewerVersion
          newer={now}
          fields={differing}
          onSeen={() => {
            form.set({ basedOn: now.version });
          }}
        />
      )}
      <Sheet>
        <Section>
          <Fields>
            <WordsField
              {...form.field('whatMattersToMe')}
              label={t('overview.whatMatters')}
              help={t('edit.whatMattersHelp')}
              rows={3}
              autoFocus
            />
            <WordsField
              {...form.field('howBestToSupportMe')}
              label={t('overview.whatWorks')}
              help={t('edit.whatWorksHelp')}
            />
            <WordsField {...form.field('whatPeopleLikeAboutMe')} label={t('overview.whatPeopleLike')} />
            <WordsField
              {...form.field('aspirations')}
              label={t('overview.aspirations')}
              help={t('edit.aspirationsHelp')}
            />
          </Fields>
        </Section>
        <Section title={t('overview.strengths')} help={t('edit.strengthsHelp')}>
          <StrengthRows
            id={form.field('strengths').id}
            rows={values.strengths}
            error={form.field('strengths').error}
            onChange={(strengths) => {
              form.set({ strengths });
            }}
          />
        </Section>
      </Sheet>
      {now.writtenAt !== null && (
        <p className="ks-quiet ks-small">
          {t('edit.written', { moment: format.moment(now.writtenAt), author: now.writtenBy })}
        </p>
      )}
    </WorkForm>
  );
}
