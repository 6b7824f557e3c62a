import { IconArrowsSplit2, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { AnswerDialog, CloseDialog } from './answer-dialogs.tsx';
import { NetList, NetRow } from './net-list.tsx';
import { ReferDialog } from './refer-dialog.tsx';

type Referral = OutputOf<'network.referrals'>[number];
type Open = { readonly act: 'refer' } | { readonly act: 'answer' | 'close'; readonly referral: Referral };

/** What was asked elsewhere: open first, each with its state, what was told, and what came of it. */
export function ReferralRows({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('network');
  const { may } = useSession();
  const referrals = useRead('network.referrals', { caseId });
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => {
    setOpen(null);
  };
  const add = may('tools.write') && (
    <Button
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setOpen({ act: 'refer' });
      }}
    >
      {t('referrals.add')}
    </Button>
  );
  return (
    <Section title={t('referrals.title')} action={(referrals.data ?? []).length > 0 && add}>
      <ReadArea query={referrals}>
        {(rows) => {
          const done = rows.filter(({ isOpen }) => !isOpen);
          return rows.length === 0 ? (
            <EmptyState icon={<IconArrowsSplit2 aria-hidden />} title={t('referrals.none')} action={add}>
              {t('referrals.noneText')}
            </EmptyState>
          ) : (
            <>
              <NetList>
                {rows
                  .filter(({ isOpen }) => isOpen)
                  .map((referral) => (
                    <ReferralRow key={referral.id} referral={referral} onOpen={setOpen} />
                  ))}
              </NetList>
              {done.length > 0 && (
                <>
                  <h3 className="ks-side-label">{t('referrals.done')}</h3>
                  <NetList>
                    {done.map((referral) => (
                      <ReferralRow key={referral.id} referral={referral} onOpen={setOpen} />
                    ))}
                  </NetList>
                </>
              )}
            </>
          );
        }}
      </ReadArea>
      {open?.act === 'refer' && <ReferDialog caseId={caseId} onClose={close} />}
      {open?.act === 'answer' && <AnswerDialog caseId={caseId} referral={open.referral} onClose={close} />}
      {open?.act === 'close' && <CloseDialog caseId={caseId} referral={open.referral} onClose={close} />}
    </Section>
  );
}

interface ReferralRowProps {
  readonly referral: Referral;
  readonly onOpen: (open: Open) => void;
}

function ReferralRow({ referral, onOpen }: ReferralRowProps) {
  const { t } = useTranslation(['network', 'domain', 'handovers']);
  const { may } = useSession();
  const format = useFormat();
  const { name, whatFor, state, direction, sentOn, way, sections, answeredOn, answerWords, isOpen } =
    referral;
  const { nextLookOn, outcome, outcomeWords, closedOn, kind } = referral;
  const told = sections.map((section) => t(`handovers:section.${section}`));
  return (
    <NetRow
      title={whatFor}
      state={
        <Tag tone={state === 'accepted' || outcome === 'helped' ? 'moss' : 'neutral'}>
          {outcome === null ? t(`domain:referralState.${state}`) : t(`domain:referralOutcome.${outcome}`)}
        </Tag>
      }
      facts={[
        [
          name === '' ? t(`domain:serviceKind.${kind}`) : name,
          t(direction === 'out' ? 'referrals.sent' : 'referrals.came', { day: format.day(sentOn) }),
          t(`domain:referralWay.${way}`),
        ].join(' · '),
        state !== 'nothing_there' &&
          direction === 'out' &&
          (told.length === 0
            ? t('referrals.toldNothing')
            : t('referrals.told', { sections: format.list(told) })),
        answeredOn !== null &&
          state !== 'nothing_there' &&
          [t('referrals.answered', { day: format.day(answeredOn) }), answerWords].filter(Boolean).join(': '),
        outcomeWords,
        nextLookOn !== null && t('referrals.look', { day: format.day(nextLookOn) }),
      ]}
      acts={
        may('tools.write') &&
        closedOn === null &&
        state !== 'nothing_there' && (
          <>
            {isOpen && (
              <TextButton
                aria-label={t('referrals.answerOf', { what: whatFor })}
                onClick={() => {
                  onOpen({ act: 'answer', referral });
                }}
              >
                {t('referrals.answer')}
              </TextButton>
            )}
            <TextButton
              aria-label={t('referrals.closeOf', { what: whatFor })}
              onClick={() => {
                onOpen({ act: 'close', referral });
              }}
            >
              {t('referrals.close')}
            </TextButton>
          </>
        )
      }
    />
  );
}
