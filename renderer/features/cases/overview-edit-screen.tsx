import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { useOpenFile } from '#renderer/app/open-files.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { type OpenedDraft, useDraft, useOpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { overviewReviewAfterDays } from '#shared/domain/cases/overview-rules.ts';
import { callName } from './call-name.ts';
import { useCaseId } from './case-id.ts';
import { OverviewFields } from './overview-fields.tsx';
import {
  checkOverview,
  differences,
  type KnownOfPerson,
  type OverviewForm,
  overviewContentOf,
  overviewForm,
  overviewFormOf,
} from './overview-form.ts';
import { NewerVersion } from './overview-newer.tsx';
import type { Overview } from './overview-screen.tsx';

/** Writes the support overview anew; somebody else's newer version is shown beside, never overwritten unseen. */
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
              {(draft) => (
                <KnownArea>
                  {(known) => (
                    <EditOverview key={draft.id} head={data} now={now} opened={draft} known={known} />
                  )}
                </KnownArea>
              )}
            </ReadArea>
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

/** What the file and its links know already. */
function KnownArea({ children }: { readonly children: (known: KnownOfPerson) => ReactNode }) {
  const caseId = useCaseId();
  const { may } = useSession();
  const today = useToday();
  const person = useRead('people.get', { caseId });
  const links = useRead('network.links', { caseId }, { enabled: may('tools.read') });
  if (may('tools.read') && links.isPending) return null;
  return (
    <ReadArea query={person} height={480}>
      {({ details }) =>
        children({
          languageAndInterpreter: details.language,
          accessNeeds: details.accessNeeds,
          agencies: (links.data ?? [])
            .filter(({ until }) => until === null || until > today)
            .map(({ name }) => name),
          nextReviewOn: addDays(today, overviewReviewAfterDays),
        })
      }
    </ReadArea>
  );
}

interface EditOverviewProps {
  readonly head: CaseHeader;
  /** What stands there now; it changes while the form is open when somebody else saves. */
  readonly now: Overview;
  readonly opened: OpenedDraft<OverviewForm>;
  readonly known: KnownOfPerson;
}

function EditOverview({ head, now, opened, known }: EditOverviewProps) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const today = useToday();
  const navigate = useNavigate();
  const { caseId, name } = head;
  useOpenFile(caseId, name);
  const place = { kind: 'overview', caseId, subjectId: null } as const;
  const draft = useDraft<OverviewForm>(place, opened);
  const [initial] = useState(() => opened.content ?? overviewFormOf(now, known, today));
  const leave = () => navigate({ to: '/people/$caseId', params: { caseId } });

  const form = useForm<OverviewForm>('overview', {
    initial,
    check: (values) => checkOverview(values, today),
    sentence: (field, code) =>
      field === 'nextReviewOn' && code === 'before_start' ? t('edit.reviewLater') : undefined,
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
      <OverviewFields form={form} caseId={caseId} called={callName(name)} isFirst={now.version === 0} />
      {now.writtenAt !== null && (
        <p className="ks-quiet ks-small">
          {t('edit.written', { moment: format.moment(now.writtenAt), author: now.writtenBy })}
        </p>
      )}
    </WorkForm>
  );
}
