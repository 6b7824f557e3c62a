import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { usePersonNames } from './callover-words.ts';
import { OutcomeDialog } from './outcome-dialog.tsx';

type ShareBack = OutputOf<'callover.shareBacks'>[number];

/** With whom I still have to talk through what the team said (domain.md 10.6: decisions wait for the person). */
export function ShareBacks() {
  const { t } = useTranslation('callover');
  const list = useRead('callover.shareBacks', {});
  return (
    <Section title={t('share.title')} help={t('share.help')}>
      <ReadArea query={list} height={80}>
        {(waiting) =>
          waiting.length === 0 ? (
            <p className="ks-quiet">{t('share.none')}</p>
          ) : (
            <ul className="ks-co-shares">
              {waiting.map((each) => (
                <OneShare key={each.entryId} share={each} />
              ))}
            </ul>
          )
        }
      </ReadArea>
    </Section>
  );
}

function OneShare({ share }: { readonly share: ShareBack }) {
  const { t } = useTranslation('callover');
  const format = useFormat();
  const today = useToday();
  const sentences = useSentences();
  const names = usePersonNames();
  const mark = useAct('callover.markSharedBack');
  const [asked, setAsked] = useState<ShareBack['decisions'][number] | null>(null);
  const called = names.called(share);
  const meeting = t('share.from', { day: format.nearDay(share.heldOn, today) });
  return (
    <li>
      <p>
        <TextLink to="/people/$caseId" params={{ caseId: share.caseId }}>
          {names.full(share)}
        </TextLink>
      </p>
      <p className="ks-quiet ks-small">
        {share.shareBackBy === null
          ? meeting
          : t('share.by', { meeting, day: format.relativeDay(share.shareBackBy, today) })}
      </p>
      {share.decisions.map((decision) => (
        <div key={decision.id} className="ks-co-waits">
          <p>{decision.text}</p>
          <TextButton
            aria-label={`${t('outcome.ask', { name: called })}: ${decision.text}`}
            onClick={() => {
              setAsked(decision);
            }}
          >
            {t('outcome.ask', { name: called })}
          </TextButton>
        </div>
      ))}
      {mark.error !== null && <Note tone="clay">{sentences.error(mark.error)}</Note>}
      <TextButton
        onClick={() => {
          void mark.run({ entryId: share.entryId, on: today }).then((saved) => {
            if (saved !== undefined) toastDone(t('share.marked', { name: called }));
          });
        }}
      >
        {t('share.mark', { name: called })}
      </TextButton>
      {asked !== null && (
        <OutcomeDialog
          decision={{ ...asked, agreedNeedsPerson: true, status: 'proposed', outcome: '' }}
          called={called}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </li>
  );
}
