import { IconMessage2Heart } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { Facts, PersonWords } from '#renderer/ui/voices.tsx';
import { voiceStanding } from '#shared/domain/feedback/voices.ts';
import { FeedbackFrame } from './feedback-frame.tsx';
import { AddVoiceDialog } from './add-voice-dialog.tsx';
import { FollowDialog } from './follow-dialog.tsx';

type Voice = OutputOf<'voices.list'>[number];

/** Compliments, complaints and suggestions, and what was learned from them. */
export function VoicesPage() {
  const { t } = useTranslation('feedback');
  const { may } = useSession();
  const [adding, setAdding] = useState(false);
  return (
    <FeedbackFrame
      under={t('voices.lead')}
      actions={
        may('complaints.write') && (
          <Button
            kind="main"
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('voices.add')}
          </Button>
        )
      }
    >
      <Columns side={<Learned />}>
        <Sheet>
          <Section>
            {may('complaints.read') ? <VoiceList /> : <p className="ks-quiet">{t('voices.onlyLeads')}</p>}
          </Section>
        </Sheet>
      </Columns>
      {adding && (
        <AddVoiceDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </FeedbackFrame>
  );
}

function VoiceList() {
  const { t } = useTranslation('feedback');
  const voices = useRead('voices.list', {});
  return (
    <ReadArea query={voices}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState icon={<IconMessage2Heart aria-hidden />} title={t('voices.none')}>
            {t('voices.noneText')}
          </EmptyState>
        ) : (
          <ul className="ks-feedback-lines">
            {list.map((voice) => (
              <li key={voice.id}>
                <OneVoice voice={voice} />
              </li>
            ))}
          </ul>
        )
      }
    </ReadArea>
  );
}

function OneVoice({ voice }: { readonly voice: Voice }) {
  const { t } = useTranslation(['feedback', 'domain']);
  const format = useFormat();
  const today = useToday();
  const [following, setFollowing] = useState(false);
  const standing = voiceStanding(voice);
  const { kind, fromWhom, receivedOn, serviceName, aboutCaseId } = voice;
  return (
    <article className="ks-feedback-voice">
      <div className="ks-label-row">
        <h2 className="ks-strong">{t(`domain:voiceKind.${kind}`)}</h2>
        <Tag tone={standing === 'answered' ? 'moss' : 'brass'}>{t(`voices.standing.${standing}`)}</Tag>
      </div>
      <PersonWords>{voice.text}</PersonWords>
      <p className="ks-quiet ks-small">
        {[
          fromWhom === '' ? t('voices.nobody') : t('voices.from', { name: fromWhom }),
          format.nearDay(receivedOn, today),
          serviceName,
          t('voices.by', { name: voice.writtenBy }),
        ].join(' · ')}
      </p>
      {voice.outcome !== '' && <Facts>{voice.outcome}</Facts>}
      <div className="ks-feedback-acts">
        <TextButton
          onClick={() => {
            setFollowing(true);
          }}
        >
          {t('voices.follow')}
        </TextButton>
        {aboutCaseId !== null && (
          <TextLink to="/people/$caseId" params={{ caseId: aboutCaseId }}>
            {t('voices.openFile')}
          </TextLink>
        )}
      </div>
      {following && (
        <FollowDialog
          voice={voice}
          onClose={() => {
            setFollowing(false);
          }}
        />
      )}
    </article>
  );
}

/** “You said, we did”, for everybody on the team. */
function Learned() {
  const { t } = useTranslation('feedback');
  const format = useFormat();
  const today = useToday();
  const { data = [] } = useRead('voices.learned', {});
  return (
    <section aria-labelledby="learned">
      <h2 className="ks-section-title" id="learned">
        {t('voices.learned')}
      </h2>
      {data.length === 0 ? (
        <p className="ks-quiet">{t('voices.learnedNone')}</p>
      ) : (
        <ul className="ks-feedback-lines">
          {data.map(({ on, text }, index) => (
            <li key={index}>
              <p>{text}</p>
              <p className="ks-quiet ks-small">{format.nearDay(on, today)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
