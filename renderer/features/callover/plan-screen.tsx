import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ManyChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField, TimeField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Breadcrumb, FootBar, Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { NumberField, TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { calloverKinds } from '#shared/domain/callover/callover-codes.ts';
import type { Meeting } from './callover-model.ts';
import { beginPlan, contentOfPlan, type PlanForm, planOf, problemsOfPlan } from './plan-form.ts';

type Colleagues = OutputOf<'workers.list'>;
type Teams = OutputOf<'organisation.get'>['teams'];

/** A new meeting. */
export function NewMeetingScreen() {
  const meetings = useRead('callover.meetings', { teamId: null, before: null });
  return (
    <ReadArea query={meetings} height={480}>
      {({ meetings: known }) => (
        <Loading>
          {(teams, colleagues) => <NewPlan teams={teams} colleagues={colleagues} meetings={known} />}
        </Loading>
      )}
    </ReadArea>
  );
}

/** When, where and who of a planned meeting, to be changed. */
export function ChangePlanScreen() {
  const { meetingId = '' } = useParams({ strict: false });
  const meeting = useRead('callover.meeting', { meetingId });
  return (
    <ReadArea query={meeting} height={480}>
      {(kept) => (
        <Loading>
          {(teams, colleagues) => <ChangedPlan meeting={kept} teams={teams} colleagues={colleagues} />}
        </Loading>
      )}
    </ReadArea>
  );
}

function Loading({ children }: { readonly children: (teams: Teams, colleagues: Colleagues) => ReactNode }) {
  const organisation = useRead('organisation.get', {});
  const colleagues = useRead('workers.list', {});
  return (
    <ReadArea query={organisation} height={480}>
      {({ teams }) => (
        <ReadArea query={colleagues} height={480}>
          {(everybody) => children(teams, everybody)}
        </ReadArea>
      )}
    </ReadArea>
  );
}

interface NewPlanProps {
  readonly teams: Teams;
  readonly colleagues: Colleagues;
  readonly meetings: OutputOf<'callover.meetings'>['meetings'];
}

function NewPlan({ teams, colleagues, meetings }: NewPlanProps) {
  const { t } = useTranslation('callover');
  const { user } = useSession();
  const today = useToday();
  const navigate = useNavigate();
  const known = { meetings, colleagues, me: user.id, today };
  const mine = colleagues.find(({ id }) => id === user.id)?.teamIds ?? [];
  const reach = user.roles.includes('manager') ? teams : teams.filter(({ id }) => mine.includes(id));
  const first = reach.find(({ id }) => mine.includes(id)) ?? reach[0];
  const form = useForm<PlanForm>('plan', {
    initial: beginPlan('callover', first?.id ?? null, known),
    check: problemsOfPlan,
    submit: async (values) => {
      const { kind, teamId, heldOn } = values;
      if (teamId === null || heldOn === null) return;
      const { meetingId } = await api.callover.create({ kind, teamId, ...contentOfPlan(values, heldOn) });
      await navigate({ to: '/callovers/$meetingId', params: { meetingId }, replace: true });
    },
  });
  const begin = (change: Partial<Pick<PlanForm, 'kind' | 'teamId'>>) => {
    const { kind, teamId } = { ...form.values, ...change };
    form.set(beginPlan(kind, teamId, known));
  };
  return (
    <PlanFields
      form={form}
      title={t('plan.new')}
      save={t('plan.make')}
      colleagues={colleagues}
      choices={<KindAndTeam form={form} teams={reach} onChange={begin} />}
      back={
        <ButtonLink size="large" to="/callovers">
          {t('plan.back')}
        </ButtonLink>
      }
    />
  );
}

interface KindAndTeamProps {
  readonly form: ReturnType<typeof useForm<PlanForm>>;
  readonly teams: Teams;
  readonly onChange: (change: Partial<Pick<PlanForm, 'kind' | 'teamId'>>) => void;
}

function KindAndTeam({ form, teams, onChange }: KindAndTeamProps) {
  const { t } = useTranslation(['callover', 'domain']);
  return (
    <FieldsRow>
      <SelectField
        {...form.field('kind')}
        label={t('callover:plan.kind')}
        help={t(`callover:plan.kindHelp.${form.values.kind}`)}
        choices={calloverKinds.map((kind) => ({ value: kind, label: t(`domain:calloverKind.${kind}`) }))}
        onChange={(kind) => {
          onChange({ kind });
        }}
      />
      <SelectField
        {...form.field('teamId')}
        label={t('callover:plan.team')}
        choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={t('callover:plan.noTeam')}
        onChange={(teamId) => {
          onChange({ teamId });
        }}
      />
    </FieldsRow>
  );
}

interface ChangedPlanProps {
  readonly meeting: Meeting;
  readonly teams: Teams;
  readonly colleagues: Colleagues;
}

function ChangedPlan({ meeting, colleagues }: ChangedPlanProps) {
  const { t } = useTranslation('callover');
  const navigate = useNavigate();
  const params = { meetingId: meeting.id };
  const form = useForm<PlanForm>('plan', {
    initial: planOf(meeting),
    check: problemsOfPlan,
    submit: async (values) => {
      if (values.heldOn === null) return;
      await api.callover.update({ meetingId: meeting.id, ...contentOfPlan(values, values.heldOn) });
      await navigate({ to: '/callovers/$meetingId', params });
    },
  });
  return (
    <PlanFields
      form={form}
      title={t('plan.change')}
      save={t('plan.save')}
      colleagues={colleagues}
      back={
        <ButtonLink size="large" to="/callovers/$meetingId" params={params}>
          {t('plan.backToMeeting')}
        </ButtonLink>
      }
    />
  );
}

interface PlanFieldsProps {
  readonly form: ReturnType<typeof useForm<PlanForm>>;
  readonly title: string;
  readonly save: string;
  readonly colleagues: Colleagues;
  /** Kind and team, which are chosen once. */
  readonly choices?: ReactNode;
  readonly back: ReactNode;
}

function PlanFields({ form, title, save, colleagues, choices, back }: PlanFieldsProps) {
  const { t } = useTranslation(['callover', 'ui']);
  const { attendeeIds, apologyIds } = form.values;
  const invited = new Set([...attendeeIds, ...apologyIds]);
  const here = colleagues.filter(({ id, until }) => until === null || invited.has(id));
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Page>
        <Breadcrumb label={t('ui:breadcrumb')}>
          <TextLink quiet to="/callovers" activeOptions={{ exact: true }}>
            {t('callover:list.title')}
          </TextLink>
          <span>{title}</span>
        </Breadcrumb>
        <PageTitle title={title} />
        <Sheet>
          <Section>
            <Fields>
              <ErrorSummary title={form.problemsTitle} problems={form.problems} />
              {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
              {choices}
              <FieldsRow>
                <DateField {...form.field('heldOn')} label={t('callover:plan.on')} required />
                <TimeField {...form.field('startsAt')} label={t('callover:plan.at')} />
                <NumberField
                  {...form.field('minutes')}
                  label={t('callover:plan.minutes')}
                  unit={t('callover:plan.min')}
                />
              </FieldsRow>
              <FieldsRow>
                <TextField {...form.field('place')} label={t('callover:plan.place')} maxLength={120} />
                <SelectField
                  {...form.field('chairId')}
                  label={t('callover:plan.chair')}
                  placeholder={t('callover:plan.noChair')}
                  choices={here.map(({ id, name }) => ({ value: id, label: name }))}
                />
              </FieldsRow>
              <ManyChips
                {...form.field('attendeeIds')}
                label={t('callover:plan.attendees')}
                chips={here.map(({ id, name }) => ({ value: id, label: name }))}
                value={attendeeIds.filter((id) => !apologyIds.includes(id))}
                onChange={(ids) => {
                  form.set({ attendeeIds: ids, apologyIds: apologyIds.filter((id) => !ids.includes(id)) });
                }}
              />
              <ManyChips
                {...form.field('apologyIds')}
                label={t('callover:plan.apologies')}
                chips={here.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <TextareaField
                {...form.field('guests')}
                label={t('callover:plan.guests')}
                help={t('callover:plan.guestsHelp')}
                rows={2}
                maxLength={2400}
              />
            </Fields>
          </Section>
        </Sheet>
      </Page>
      <FootBar>
        <Button kind="main" size="large" submits busy={form.busy}>
          {save}
        </Button>
        {back}
      </FootBar>
    </form>
  );
}
