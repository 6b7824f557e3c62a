import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { type Form, useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/app/words.ts';
import { type OpenedDraft, useDraft, useOpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { Worker } from '#shared/contracts/organisation.ts';
import { supportMethods } from '#shared/domain/cases/case-codes.ts';
import {
  firstStates,
  type NewFileForm,
  newFileForm,
  newFileInput,
  newFileProblems,
} from './new-file-form.ts';
import { type SimilarPeople, Similar } from './similar-people.tsx';

type Teams = OutputOf<'organisation.get'>['teams'];

const place = { kind: 'person', caseId: null, subjectId: null } as const;

/** A new file in one short form. Possible duplicates are shown side by side before it is made, and never block. */
export function NewFileScreen() {
  const organisation = useRead('organisation.get', {});
  const workers = useRead('workers.list', {});
  const opened = useOpenedDraft(place, newFileForm);
  return (
    <ReadArea query={organisation} height={480}>
      {({ teams }) => (
        <ReadArea query={workers} height={480}>
          {(colleagues) => (
            <ReadArea query={opened} height={480}>
              {(draft) => <NewFile key={draft.id} teams={teams} workers={colleagues} opened={draft} />}
            </ReadArea>
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface NewFileProps {
  readonly teams: Teams;
  readonly workers: readonly Worker[];
  readonly opened: OpenedDraft<NewFileForm>;
}

function NewFile({ teams, workers, opened }: NewFileProps) {
  const { t } = useTranslation('people');
  const today = useToday();
  const navigate = useNavigate();
  const { user } = useSession();
  const draft = useDraft<NewFileForm>(place, opened);
  const [similar, setSimilar] = useState<SimilarPeople>([]);
  const [initial] = useState<NewFileForm>(() => opened.content ?? emptyForm(teams, workers, user, today));
  const leave = () => navigate({ to: '/people' });

  const make = async (values: NewFileForm) => {
    const input = newFileInput(values);
    if (input === null) return;
    await draft.pause();
    const made = await call('people.create', input).catch((error: unknown) => {
      draft.resume();
      throw error;
    });
    await draft.discard();
    toastDone(t('new.saved', { name: values.chosenName.trim() }));
    await navigate({ to: '/people/$caseId', params: { caseId: made.caseId } });
  };
  const form = useForm<NewFileForm>('new-file', {
    initial,
    check: (values) => newFileProblems(values, today),
    sentence: (field) =>
      field === 'chosenName' ? t('new.missingName') : field === 'teamId' ? t('new.missingTeam') : undefined,
    submit: async (values) => {
      const known = await call('people.findSimilar', {
        name: values.chosenName,
        birthDate: values.birthDate,
      });
      const unseen = known.some(({ caseId }) => !similar.some((seen) => seen.caseId === caseId));
      setSimilar(known);
      if (!unseen) await make(values);
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
      title={t('new.title')}
      under={t('new.explain')}
      form={form}
      draft={draft}
      saveWords={similar.length > 0 ? t('similar.other') : t('new.save')}
      onSave={form.onSubmit}
      onLeave={leave}
    >
      {similar.length > 0 && (
        <Similar typed={values} known={similar} busy={form.busy} onOther={form.onSubmit} />
      )}
      <Sheet>
        <Section>
          <NewFileFields form={form} teams={teams} workers={workers} />
        </Section>
      </Sheet>
    </WorkForm>
  );
}

/** The writer's own team, and the writer as key worker when they work with people. */
function emptyForm(
  teams: Teams,
  workers: readonly Worker[],
  user: { readonly id: string; readonly roles: readonly string[] },
  today: string,
): NewFileForm {
  const own = workers.find(({ id }) => id === user.id);
  return {
    chosenName: '',
    pronouns: '',
    birthDate: null,
    phone: '',
    state: 'opening',
    openedOn: today,
    method: null,
    teamId: own?.teamIds[0] ?? (teams.length === 1 ? (teams[0]?.id ?? null) : null),
    mainWorkerId: user.roles.includes('worker') ? user.id : null,
  };
}

interface NewFileFieldsProps {
  readonly form: Form<NewFileForm>;
  readonly teams: Teams;
  readonly workers: readonly Worker[];
}

/** Value of a choice that is left open. */
const none = 'none';

function NewFileFields({ form, teams, workers }: NewFileFieldsProps) {
  const { t } = useTranslation(['people', 'domain']);
  const { method, mainWorkerId } = form.values;
  return (
    <Fields>
      <FieldsRow>
        <TextField
          {...form.field('chosenName')}
          label={t('new.chosenName')}
          maxLength={120}
          required
          autoFocus
        />
        <TextField {...form.field('pronouns')} label={t('new.pronouns')} maxLength={60} />
      </FieldsRow>
      <FieldsRow>
        <DateField {...form.field('birthDate')} label={t('new.birthDate')} />
        <TextField {...form.field('phone')} label={t('new.phone')} maxLength={60} inputMode="tel" />
      </FieldsRow>
      <ChoiceChips
        {...form.field('state')}
        label={t('new.state')}
        chips={firstStates.map((value) => ({ value, label: t(`domain:caseState.${value}`) }))}
      />
      <FieldsRow>
        <DateField {...form.field('openedOn')} label={t('new.openedOn')} required />
        <SelectField
          {...form.field('method')}
          label={t('new.method')}
          choices={[
            { value: none, label: t('new.methodNone') },
            ...supportMethods.map((value) => ({ value, label: t(`domain:supportMethod.${value}`) })),
          ]}
          value={method ?? none}
          onChange={(chosen) => {
            form.set({ method: chosen === none ? null : chosen });
          }}
        />
      </FieldsRow>
      <FieldsRow>
        <SelectField
          {...form.field('mainWorkerId')}
          label={t('new.worker')}
          choices={[
            { value: none, label: t('new.workerNone') },
            ...workers
              .filter(({ until }) => until === null)
              .map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          value={mainWorkerId ?? none}
          onChange={(worker) => {
            form.set({ mainWorkerId: worker === none ? null : worker });
          }}
        />
        {(teams.length > 1 || form.values.teamId === null) && (
          <SelectField
            {...form.field('teamId')}
            label={t('new.team')}
            placeholder=""
            choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
        )}
      </FieldsRow>
    </Fields>
  );
}
