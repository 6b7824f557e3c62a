import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type SupportMethod, supportMethods } from '#shared/domain/cases/case-codes.ts';
import type { CaseHeader } from '#shared/contracts/cases.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { useCaseId } from './case-id.ts';
import { EndAssignment } from './end-assignment.tsx';
import './team.css';

type Assignment = CaseHeader['assignments'][number];

/** Who works in this file, now and before, and by which method. */
export function TeamScreen() {
  const { t } = useTranslation('cases');
  const caseId = useCaseId();
  const { may } = useSession();
  const head = useRead('cases.header', { caseId });
  const [adding, setAdding] = useState(false);
  const today = useToday();
  return (
    <ReadArea query={head} height={300}>
      {(data) => {
        const now = data.assignments.filter(({ until }) => until === null || until > today);
        const earlier = data.assignments.filter(({ until }) => until !== null && until <= today);
        return (
          <Sheet>
            <Section
              title={t('team.title')}
              action={
                may('case.assign') && (
                  <Button
                    icon={<IconUserPlus size={18} aria-hidden />}
                    onClick={() => {
                      setAdding(true);
                    }}
                  >
                    {t('team.add')}
                  </Button>
                )
              }
            >
              {now.length === 0 ? (
                <EmptyState icon={<IconUsers aria-hidden />} title={t('team.noneNow')}>
                  {t('team.noneNowText')}
                </EmptyState>
              ) : (
                <AssignmentList assignments={now} caseId={caseId} />
              )}
            </Section>
            {earlier.length > 0 && (
              <Section title={t('team.earlier')} look="label">
                <AssignmentList assignments={earlier} caseId={caseId} />
              </Section>
            )}
            <Section title={t('team.method')} help={t('team.methodHelp')}>
              <Method caseId={caseId} method={data.method} />
            </Section>
            <TeamChoice caseId={caseId} teamId={data.teamId} />
            {adding && (
              <AssignDialog
                caseId={caseId}
                present={now.map(({ workerId }) => workerId)}
                onClose={() => {
                  setAdding(false);
                }}
              />
            )}
          </Sheet>
        );
      }}
    </ReadArea>
  );
}

interface AssignmentListProps {
  readonly assignments: readonly Assignment[];
  readonly caseId: string;
}

function AssignmentList({ assignments, caseId }: AssignmentListProps) {
  const { t } = useTranslation(['cases', 'domain']);
  const format = useFormat();
  const { may } = useSession();
  return (
    <ul className="ks-team">
      {assignments.map((assignment) => (
        <li key={assignment.id}>
          <Avatar name={assignment.workerName} size={34} />
          <div>
            <p className="ks-strong">{assignment.workerName}</p>
            <p className="ks-quiet ks-small">
              {[
                t(`domain:assignmentRole.${assignment.role}`),
                assignment.until === null
                  ? t('team.since', { day: format.day(assignment.from) })
                  : t('team.span', {
                      from: format.shortDay(assignment.from),
                      until: format.shortDay(assignment.until),
                    }),
                t(`domain:chosenByPerson.${assignment.chosenByPerson}`),
              ].join(' · ')}
            </p>
          </div>
          {assignment.until === null && may('case.assign') && (
            <EndAssignment assignment={assignment} caseId={caseId} />
          )}
        </li>
      ))}
    </ul>
  );
}

const none = 'none';

function Method({ caseId, method }: { readonly caseId: string; readonly method: SupportMethod | null }) {
  const { t } = useTranslation(['cases', 'domain']);
  const { may } = useSession();
  const sentences = useSentences();
  const saving = useAct('cases.setMethod');
  if (!may('case.change')) {
    return <p>{method === null ? t('team.methodNone') : t(`domain:supportMethod.${method}`)}</p>;
  }
  const save = async (chosen: SupportMethod | null) => {
    if ((await saving.run({ caseId, method: chosen })) !== undefined) toastDone(t('team.methodSaved'));
  };
  return (
    <div className="ks-narrow">
      <SelectField
        label={t('team.method')}
        choices={[
          { value: none, label: t('team.methodNone') },
          ...supportMethods.map((value) => ({ value, label: t(`domain:supportMethod.${value}`) })),
        ]}
        value={method ?? none}
        error={saving.error === null ? undefined : sentences.error(saving.error)}
        onChange={(chosen) => {
          void save(chosen === none ? null : chosen);
        }}
      />
    </div>
  );
}

function TeamChoice({ caseId, teamId }: { readonly caseId: string; readonly teamId: string }) {
  const { t } = useTranslation('cases');
  const { may } = useSession();
  const sentences = useSentences();
  const { data: organisation } = useRead('organisation.get', {});
  const saving = useAct('cases.changeTeam');
  if (organisation === undefined || organisation.teams.length < 2) return null;
  const { teams } = organisation;
  const nameOf = (id: string) => teams.find((team) => team.id === id)?.name ?? '';
  const save = async (id: string) => {
    if ((await saving.run({ caseId, teamId: id })) === undefined) return;
    toastDone(t('team.teamSaved', { team: nameOf(id) }));
  };
  return (
    <Section title={t('team.team')} help={t('team.teamHelp')}>
      {may('case.assign') ? (
        <div className="ks-narrow">
          <SelectField
            label={t('team.team')}
            choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
            value={teamId}
            error={saving.error === null ? undefined : sentences.error(saving.error)}
            onChange={(id) => {
              void save(id);
            }}
          />
        </div>
      ) : (
        <p>{nameOf(teamId)}</p>
      )}
    </Section>
  );
}
