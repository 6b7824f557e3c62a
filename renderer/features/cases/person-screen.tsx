import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, call, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { useOpenFile } from '#renderer/app/open-files.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/app/words.ts';
import { type OpenedDraft, useDraft, useOpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { Sheet } from '#renderer/ui/page.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { useCaseId } from './case-id.ts';
import { EmergencyFields, NameFields, PreferenceFields, ReachFields } from './person-fields.tsx';
import {
  atPersonFields,
  type PersonForm,
  personForm,
  personFormOf,
  personInputOf,
  personProblems,
} from './person-form.ts';

/** Everything that is kept about a person besides their support. */
export function PersonScreen() {
  const caseId = useCaseId();
  const person = useRead('people.get', { caseId });
  const opened = useOpenedDraft({ kind: 'person', caseId, subjectId: null }, personForm);
  return (
    <ReadArea query={person} height={480}>
      {(data) => (
        <ReadArea query={opened} height={480}>
          {(draft) => <EditPerson key={draft.id} person={data} opened={draft} />}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface EditPersonProps {
  readonly person: OutputOf<'people.get'>;
  readonly opened: OpenedDraft<PersonForm>;
}

function EditPerson({ person, opened }: EditPersonProps) {
  const { t } = useTranslation('cases');
  const caseId = useCaseId();
  const today = useToday();
  const navigate = useNavigate();
  const { may } = useSession();
  const mayChange = may('case.change');
  useOpenFile(caseId, person.details.chosenName);
  const place = { kind: 'person', caseId, subjectId: null } as const;
  const draft = useDraft<PersonForm>(place, opened);
  const [initial] = useState(() => opened.content ?? personFormOf(person));
  const leave = () => navigate({ to: '/people/$caseId', params: { caseId } });

  const form = useForm<PersonForm>('person', {
    initial,
    check: (values) => personProblems(values, today),
    sentence: (field) => (field === 'chosenName' ? t('details.missingName') : undefined),
    submit: async (values) => {
      await draft.pause();
      try {
        await call('people.update', { caseId, ...personInputOf(values) });
      } catch (error) {
        draft.resume();
        throw error instanceof ApiError
          ? new ApiError(error.code, atPersonFields(error.fields), error.facts)
          : error;
      }
      await draft.discard();
      toastDone(t('details.saved'));
      await leave();
    },
  });
  const { values } = form;
  const { touch } = draft;
  useEffect(() => {
    if (values !== initial) touch(values);
  }, [values, initial, touch]);

  return (
    <WorkForm
      narrow
      title={t('details.title')}
      form={form}
      draft={draft}
      saveWords={t('details.save')}
      onSave={mayChange ? form.onSubmit : null}
      onLeave={leave}
    >
      <fieldset disabled={!mayChange}>
        <Sheet>
          <NameFields form={form} />
          <ReachFields form={form} />
          <PreferenceFields form={form} />
          <EmergencyFields form={form} />
        </Sheet>
      </fieldset>
    </WorkForm>
  );
}
