import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { NetList, NetRow } from '#renderer/features/network/net-list.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { type AttendanceState, attendanceStates } from '#shared/domain/groups/group-codes.ts';

type Group = OutputOf<'groups.get'>;

/** Who is invited, of the people whose files one may open, and who was there at a session. */
export function InvitedSection({ group: { sessions, invited } }: { readonly group: Group }) {
  const { t } = useTranslation(['groups', 'domain']);
  const format = useFormat();
  const today = useToday();
  const sentences = useSentences();
  const { may } = useSession();
  const attend = useAct('groups.attend');
  const held = sessions.filter(({ heldOn }) => heldOn <= today);
  const [chosen, setChosen] = useState<string | null>(null);
  const session = held.find(({ id }) => id === chosen) ?? held[0];
  return (
    <Section title={t('group.invited')} help={t('group.invitedHelp')}>
      {attend.error !== null && <Note tone="clay">{sentences.error(attend.error)}</Note>}
      {invited.length === 0 ? (
        <p className="ks-quiet">{t('group.noneInvited')}</p>
      ) : (
        <>
          {session !== undefined && (
            <div className="ks-narrow">
              <SelectField
                label={t('group.attendance')}
                choices={held.map(({ id, heldOn, topic }) => ({
                  value: id,
                  label: `${format.day(heldOn)}: ${topic}`,
                }))}
                value={session.id}
                onChange={setChosen}
              />
            </div>
          )}
          <NetList>
            {invited.map(({ caseId, name, answer, hasConsent, attendance }) => (
              <NetRow
                key={caseId}
                title={
                  <TextLink to="/people/$caseId/around/peers" params={{ caseId }}>
                    {name}
                  </TextLink>
                }
                state={!hasConsent && <Tag tone="brass">{t('group.noConsent')}</Tag>}
                facts={[t(`domain:invitationAnswer.${answer}`)]}
                acts={
                  session !== undefined &&
                  hasConsent &&
                  may('tools.write') && (
                    <SelectField<AttendanceState>
                      label={
                        <span className="ks-hidden">
                          {t('group.attendanceOf', { name, day: format.day(session.heldOn) })}
                        </span>
                      }
                      placeholder={t('group.notNoted')}
                      choices={attendanceStates.map((value) => ({
                        value,
                        label: t(`domain:attendanceState.${value}`),
                      }))}
                      value={attendance[session.id] ?? null}
                      onChange={(state) => {
                        void attend.run({ caseId, sessionId: session.id, state, personNote: null });
                      }}
                    />
                  )
                }
              />
            ))}
          </NetList>
        </>
      )}
    </Section>
  );
}
