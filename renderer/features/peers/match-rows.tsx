import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { NetList, NetRow } from '#renderer/features/network/net-list.tsx';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { matchEndings, type MatchState } from '#shared/domain/peers/peer-codes.ts';
import { MeetDialog, type Meeting } from './meet-dialog.tsx';
import type { PeersProps } from './offer-section.tsx';
import { useReasonWords } from './reason-words.ts';

type Match = OutputOf<'peers.ofCase'>['matches'][number];

/** Who is beside the person, who could be, with reasons and no score; changing is one press. */
export function MatchRows({ caseId, called, peers: { matches, suggestions } }: PeersProps) {
  const { t } = useTranslation(['peers', 'domain']);
  const { may } = useSession();
  const sentences = useSentences();
  const reasonWords = useReasonWords();
  const propose = useAct('peers.propose');
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  const present = matches.filter(({ state }) => state !== 'ended');
  const earlier = matches.filter(({ state }) => state === 'ended');
  return (
    <>
      {matches.length > 0 && (
        <Section title={called === '' ? t('match.presentNobody') : t('match.present', { name: called })}>
          <NetList>
            {present.map((match) => (
              <MatchRow key={match.id} caseId={caseId} match={match} onMeet={setMeeting} />
            ))}
          </NetList>
          {earlier.length > 0 && (
            <>
              <h3 className="ks-side-label">{t('match.earlier')}</h3>
              <NetList>
                {earlier.map((match) => (
                  <MatchRow key={match.id} caseId={caseId} match={match} onMeet={setMeeting} />
                ))}
              </NetList>
            </>
          )}
        </Section>
      )}
      <Section title={t('match.title')}>
        {propose.error !== null && <Note tone="clay">{sentences.error(propose.error)}</Note>}
        {suggestions.length === 0 ? (
          <EmptyState icon={<IconUsers aria-hidden />} title={t('match.none')}>
            {t('match.noneText')}
          </EmptyState>
        ) : (
          <NetList>
            {suggestions.map(({ workerId, name, role, reasons, hasPlace }) => (
              <NetRow
                key={workerId}
                title={name}
                facts={[
                  t(`domain:supporterRole.${role}`),
                  ...(reasons.length === 0 ? [t('match.nothingShared')] : reasons.map(reasonWords)),
                ]}
                acts={
                  may('tools.write') && (
                    <Button
                      notYet={hasPlace ? null : t('match.full')}
                      busy={propose.pending}
                      aria-label={t('match.proposeOf', { name })}
                      onClick={() => {
                        void propose.run({ caseId, workerId }).then((done) => {
                          if (done !== undefined) toastDone(t('match.saved'));
                        });
                      }}
                    >
                      {t('match.propose')}
                    </Button>
                  )
                }
              />
            ))}
          </NetList>
        )}
      </Section>
      {meeting !== null && (
        <MeetDialog
          caseId={caseId}
          meeting={meeting}
          onClose={() => {
            setMeeting(null);
          }}
        />
      )}
    </>
  );
}

/** What comes next from each state; the person may end it from all of them. */
const nextStates: Readonly<Record<MatchState, readonly Meeting['state'][]>> = {
  proposed: ['trying'],
  trying: ['agreed', 'paused'],
  agreed: ['paused'],
  paused: ['agreed'],
  ended: [],
};

interface MatchRowProps {
  readonly caseId: string;
  readonly match: Match;
  readonly onMeet: (meeting: Meeting) => void;
}

function MatchRow({ caseId, match, onMeet }: MatchRowProps) {
  const { t } = useTranslation(['peers', 'domain']);
  const { may } = useSession();
  const format = useFormat();
  const reasonWords = useReasonWords();
  const end = useAct('peers.endMatch');
  const { id, name, role, state, metOn, endedOn, proposedOn } = match;
  const acts = {
    trying: [t('match.met'), t('match.metOf', { name })],
    agreed: [t('match.agree'), t('match.agreeOf', { name })],
    paused: [t('match.pause'), t('match.pauseOf', { name })],
  } as const;
  const finish = (ending: (typeof matchEndings)[number]) => {
    void end.run({ caseId, id, ending }).then((done) => {
      if (done !== undefined) toastDone(t('match.ended'));
    });
  };
  return (
    <NetRow
      title={name}
      state={<Tag tone={state === 'agreed' ? 'moss' : 'neutral'}>{t(`domain:matchState.${state}`)}</Tag>}
      facts={[
        [
          t(`domain:supporterRole.${role}`),
          t('match.since', { day: format.day(proposedOn) }),
          metOn !== null && t('match.metDay', { day: format.day(metOn) }),
          endedOn !== null && t('match.endedDay', { day: format.day(endedOn) }),
        ]
          .filter(Boolean)
          .join(' · '),
        ...(state === 'ended' ? [] : match.reasons.map(reasonWords)),
        match.personFeedback,
      ]}
      acts={
        may('tools.write') &&
        state !== 'ended' && (
          <>
            {nextStates[state].map((next) => (
              <TextButton
                key={next}
                aria-label={acts[next][1]}
                onClick={() => {
                  onMeet({ match, state: next });
                }}
              >
                {acts[next][0]}
              </TextButton>
            ))}
            <TextButton
              aria-label={t('match.anotherOf', { name })}
              onClick={() => {
                finish('wish_for_another');
              }}
            >
              {t('match.another')}
            </TextButton>
            <Menu button={<TextButton aria-label={t('match.endOf', { name })}>{t('match.end')}</TextButton>}>
              {matchEndings
                .filter((ending) => ending !== 'wish_for_another')
                .map((ending) => (
                  <MenuItem
                    key={ending}
                    onSelect={() => {
                      finish(ending);
                    }}
                  >
                    {t(`domain:matchEnding.${ending}`)}
                  </MenuItem>
                ))}
            </Menu>
          </>
        )
      }
    />
  );
}
