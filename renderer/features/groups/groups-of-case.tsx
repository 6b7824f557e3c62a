import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { NetList, NetRow } from '#renderer/features/network/net-list.tsx';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { invitationAnswers } from '#shared/domain/groups/group-codes.ts';

type OfCase = OutputOf<'groups.ofCase'>;
type Attended = OfCase['attended'][number];

/** The groups of one person: invitations, and the sessions at which they were noted with their own note. */
export function GroupsOfCase({ caseId, called }: { readonly caseId: string; readonly called: string }) {
  const { t } = useTranslation(['peers', 'domain']);
  const { may } = useSession();
  const groups = useRead('groups.ofCase', { caseId });
  const [inviting, setInviting] = useState(false);
  const [noting, setNoting] = useState<Attended | null>(null);
  const invite = may('tools.write') && (
    <Button
      onClick={() => {
        setInviting(true);
      }}
    >
      {t('groups.invite')}
    </Button>
  );
  return (
    <Section title={t('groups.title')} action={(groups.data?.invitations ?? []).length > 0 && invite}>
      <ReadArea query={groups}>
        {({ hasConsent, invitations, attended }) =>
          invitations.length + attended.length === 0 ? (
            <EmptyState icon={<IconUsersGroup aria-hidden />} title={t('groups.none')} action={invite}>
              {t('groups.noneText')}
            </EmptyState>
          ) : (
            <>
              {!hasConsent && <ConsentNote caseId={caseId} />}
              <NetList>
                {invitations.map(({ programmeId, name, answer }) => (
                  <NetRow key={programmeId} title={name} facts={[t(`domain:invitationAnswer.${answer}`)]} />
                ))}
              </NetList>
              {attended.length > 0 && (
                <NetList>
                  {attended.map((session) => (
                    <AttendedRow
                      key={session.sessionId}
                      session={session}
                      called={called}
                      onNote={setNoting}
                    />
                  ))}
                </NetList>
              )}
            </>
          )
        }
      </ReadArea>
      {inviting && (
        <InviteDialog
          caseId={caseId}
          onClose={() => {
            setInviting(false);
          }}
        />
      )}
      {noting !== null && (
        <NoteDialog
          caseId={caseId}
          session={noting}
          called={called}
          onClose={() => {
            setNoting(null);
          }}
        />
      )}
    </Section>
  );
}

/** Without an agreement nobody stands on a list by name (domain.md 9.4, 11.3). */
function ConsentNote({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('peers');
  const { may } = useSession();
  const today = useToday();
  const sentences = useSentences();
  const give = useAct('consents.give');
  return (
    <Note>
      <p>{give.error === null ? t('groups.noConsent') : sentences.error(give.error)}</p>
      {may('consent.write') && (
        <Button
          busy={give.pending}
          onClick={() => {
            const agreement = {
              caseId,
              kind: 'group_participation',
              scopes: [],
              recipient: t('groups.title'),
              givenOn: today,
              method: 'verbal_witnessed',
              expiresOn: null,
              note: '',
            } as const;
            void give.run({ ...agreement, scopes: [...agreement.scopes] }).then((done) => {
              if (done !== undefined) toastDone(t('groups.consentSaved'));
            });
          }}
        >
          {t('groups.consent')}
        </Button>
      )}
    </Note>
  );
}

interface AttendedRowProps {
  readonly session: Attended;
  readonly called: string;
  readonly onNote: (session: Attended) => void;
}

function AttendedRow({ session, called, onNote }: AttendedRowProps) {
  const { t } = useTranslation(['peers', 'domain']);
  const { may } = useSession();
  const format = useFormat();
  const { name, heldOn, topic, state, personNote } = session;
  const label = called === '' ? t('groups.noteNobody') : t('groups.note', { name: called });
  return (
    <NetRow
      title={`${name}, ${format.day(heldOn)}`}
      facts={[
        [t(`domain:attendanceState.${state}`), topic].join(' · '),
        personNote !== '' && `${label}: ${personNote}`,
      ]}
      acts={
        may('tools.write') && (
          <TextButton
            aria-label={t('groups.noteOf', { day: format.day(heldOn) })}
            onClick={() => {
              onNote(session);
            }}
          >
            {t('groups.noteAdd')}
          </TextButton>
        )
      }
    />
  );
}

interface InviteForm {
  readonly programmeId: string | null;
  readonly answer: (typeof invitationAnswers)[number];
}

function InviteDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['peers', 'domain']);
  const groups = useRead('groups.list', {});
  const form = useForm<InviteForm>('invite', {
    initial: { programmeId: null, answer: 'invited' },
    check: ({ programmeId }) => (programmeId === null ? { programmeId: 'required' as const } : {}),
    submit: async ({ programmeId, answer }) => {
      await api.groups.invite({ caseId, programmeId: programmeId ?? '', answer });
      toastDone(t('groups.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('groups.form')} form={form} onClose={onClose}>
      <SelectField
        {...form.field('programmeId')}
        label={t('groups.group')}
        placeholder={t('groups.group')}
        choices={(groups.data ?? [])
          .filter(({ archived }) => !archived)
          .map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <ChoiceChips
        {...form.field('answer')}
        label={t('groups.answer')}
        chips={invitationAnswers.map((value) => ({ value, label: t(`domain:invitationAnswer.${value}`) }))}
      />
    </FormDialog>
  );
}

interface NoteDialogProps {
  readonly caseId: string;
  readonly session: Attended;
  readonly called: string;
  readonly onClose: () => void;
}

function NoteDialog({ caseId, session, called, onClose }: NoteDialogProps) {
  const { t } = useTranslation('peers');
  const form = useForm('group-note', {
    initial: { personNote: session.personNote },
    submit: async ({ personNote }) => {
      await api.groups.attend({ caseId, sessionId: session.sessionId, state: session.state, personNote });
      toastDone(t('groups.saved'));
      onClose();
    },
  });
  return (
    <FormDialog
      title={called === '' ? t('groups.noteNobody') : t('groups.note', { name: called })}
      form={form}
      onClose={onClose}
    >
      <TextareaField {...form.field('personNote')} label={t('groups.noteAdd')} maxLength={500} rows={3} />
    </FormDialog>
  );
}
