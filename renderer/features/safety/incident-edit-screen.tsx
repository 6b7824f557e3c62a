import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useOpenFile } from '#renderer/app/open-files.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { type OpenedDraft, useOpenedDraft } from '#renderer/features/notes/use-draft.ts';
import { WorkForm } from '#renderer/features/notes/work-form.tsx';
import { useRecordForm } from '#renderer/features/records/use-record-form.ts';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { KeptIncident } from '#shared/contracts/incidents.ts';
import { dayOf, systemClock } from '#shared/lib/clock.ts';
import { IncidentFields } from './incident-fields.tsx';
import {
  emptyIncident,
  incidentField,
  incidentForm,
  type IncidentForm,
  incidentFormOf,
  incidentOf,
  incidentProblems,
} from './incident-form.ts';

/** Writes down what happened. */
export function NewIncidentScreen() {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const opened = useOpenedDraft({ kind: 'incident', caseId, subjectId: null }, incidentForm);
  return (
    <ReadArea query={head} height={480}>
      {({ name }) => (
        <ReadArea query={opened} height={480}>
          {(draft) => <EditIncident key={draft.id} name={name} opened={draft} incident={null} />}
        </ReadArea>
      )}
    </ReadArea>
  );
}

/** Corrects what was written: what was there before stays readable. */
export function AmendIncidentScreen() {
  const caseId = useCaseId();
  const { entryId = '' } = useParams({ strict: false });
  const head = useRead('cases.header', { caseId });
  const incident = useRead('incidents.get', { caseId, entryId });
  const opened = useOpenedDraft({ kind: 'incident', caseId, subjectId: entryId }, incidentForm);
  return (
    <ReadArea query={head} height={480}>
      {({ name }) => (
        <ReadArea query={incident} height={480}>
          {(kept) => (
            <ReadArea query={opened} height={480}>
              {(draft) => <EditIncident key={draft.id} name={name} opened={draft} incident={kept} />}
            </ReadArea>
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface EditIncidentProps {
  readonly name: string;
  readonly opened: OpenedDraft<IncidentForm>;
  /** Null for a new one. */
  readonly incident: KeptIncident | null;
}

function EditIncident({ name, opened, incident }: EditIncidentProps) {
  const { t } = useTranslation(['safety', 'records']);
  const caseId = useCaseId();
  const navigate = useNavigate();
  useOpenFile(caseId, name);
  const show = (entryId: string) =>
    navigate({ to: '/people/$caseId/safety/incident/$entryId', params: { caseId, entryId } });
  const leave = () =>
    incident === null
      ? navigate({ to: '/people/$caseId/safety', params: { caseId } })
      : show(incident.entryId);
  const { form, draft } = useRecordForm<IncidentForm>({
    formId: 'incident',
    place: { kind: 'incident', caseId, subjectId: incident?.entryId ?? null },
    opened,
    empty: () => (incident === null ? emptyIncident(systemClock.now()) : incidentFormOf(incident.content)),
    check: (values) => incidentProblems(values, systemClock.now(), incident !== null),
    fieldOf: incidentField,
    sentence: (field, code) => {
      if (field === 'whatHappened') return t('problem.whatHappened');
      if (field === 'safeguardingReason') return t('problem.safeguardingReason');
      return field === 'day' && code === 'in_the_future' ? t('problem.future') : undefined;
    },
    save: async (values, draftId) => {
      const content = incidentOf(values, dayOf(systemClock.now()));
      if (incident === null) {
        const { entryId } = await call('incidents.write', { caseId, content, draftId });
        toastDone(t('incident.saved'));
        await show(entryId);
        return;
      }
      const { entryId } = incident;
      await call('incidents.amend', { caseId, entryId, content, reason: values.reason, draftId });
      toastDone(t('records:amend.saved'));
      await show(entryId);
    },
  });
  return (
    <WorkForm
      narrow
      title={incident === null ? t('incident.newTitle') : t('incident.amendTitle')}
      {...(name === '' ? {} : { about: t('records:edit.with', { name }) })}
      under={t('incident.explain')}
      form={form}
      draft={draft}
      saveWords={incident === null ? t('incident.save') : t('records:amend.save')}
      onSave={form.onSubmit}
      onLeave={leave}
    >
      <Sheet>
        {incident !== null && (
          <Section>
            <TextField
              {...form.field('reason')}
              label={t('records:amend.reason')}
              maxLength={500}
              required
              autoFocus
            />
          </Section>
        )}
        <IncidentFields form={form} called={callName(name)} />
      </Sheet>
    </WorkForm>
  );
}
