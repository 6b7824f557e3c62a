import { IconHeartHandshake } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { NetList, NetRow } from '#renderer/features/network/net-list.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type PeerAnswer, peerAnswers, peerOfferers } from '#shared/domain/peers/peer-codes.ts';

/** Peers of one file, as its sections take them. */
export interface PeersProps {
  readonly caseId: string;
  readonly called: string;
  readonly peers: OutputOf<'peers.ofCase'>;
}

/** Whether the person was asked, what they said, and when to ask again. */
export function OfferSection({ caseId, called, peers: { offers, askNow } }: PeersProps) {
  const { t } = useTranslation(['peers', 'domain']);
  const { may } = useSession();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const [last, ...earlier] = offers;
  const row = (offer: typeof last) =>
    offer !== undefined && (
      <NetRow
        key={offer.id}
        title={t('offer.last', {
          answer: t(`domain:peerAnswer.${offer.answer}`),
          day: format.day(offer.offeredOn),
        })}
        state={offer === last && askNow && <Tag tone="brass">{t('offer.askNow')}</Tag>}
        facts={[
          [t('offer.by', { who: t(`domain:peerOfferer.${offer.offeredBy}`) }), offer.how]
            .filter(Boolean)
            .join(' · '),
          offer.askAgainOn !== null && t('offer.again', { day: format.day(offer.askAgainOn) }),
        ]}
      />
    );
  const ask = may('tools.write') && (
    <Button
      onClick={() => {
        setAsking(true);
      }}
    >
      {t('offer.ask')}
    </Button>
  );
  return (
    <Section title={t('offer.title')} action={last !== undefined && ask}>
      {last === undefined ? (
        <EmptyState
          icon={<IconHeartHandshake aria-hidden />}
          title={called === '' ? t('offer.neverNobody') : t('offer.never', { name: called })}
          action={ask}
        >
          {t('offer.neverText')}
        </EmptyState>
      ) : (
        <NetList>{row(last)}</NetList>
      )}
      {earlier.length > 0 && (
        <>
          <h3 className="ks-side-label">{t('offer.earlier')}</h3>
          <NetList>{earlier.map(row)}</NetList>
        </>
      )}
      {asking && (
        <OfferDialog
          caseId={caseId}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </Section>
  );
}

interface OfferForm {
  readonly offeredOn: string | null;
  readonly offeredBy: (typeof peerOfferers)[number];
  readonly how: string;
  readonly answer: PeerAnswer | null;
  readonly askAgainOn: string | null;
}

function OfferDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['peers', 'domain']);
  const today = useToday();
  const form = useForm<OfferForm>('peer-offer', {
    initial: { offeredOn: today, offeredBy: 'worker', how: '', answer: null, askAgainOn: null },
    check: ({ offeredOn, answer }) => ({
      ...(answer === null ? { answer: 'required' as const } : {}),
      ...(offeredOn === null ? { offeredOn: 'required' as const } : {}),
    }),
    submit: async ({ offeredOn, answer, ...values }) => {
      await api.peers.addOffer({
        caseId,
        offeredOn: offeredOn ?? today,
        answer: answer ?? 'not_yet_asked',
        ...values,
      });
      toastDone(t('offer.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('offer.form')} form={form} onClose={onClose}>
      <ChoiceChips
        {...form.field('answer')}
        label={t('offer.answer')}
        chips={peerAnswers.map((value) => ({ value, label: t(`domain:peerAnswer.${value}`) }))}
        required
      />
      <SelectField
        {...form.field('offeredBy')}
        label={t('offer.who')}
        choices={peerOfferers.map((value) => ({ value, label: t(`domain:peerOfferer.${value}`) }))}
      />
      <TextField {...form.field('how')} label={t('offer.how')} maxLength={200} />
      <DateField {...form.field('offeredOn')} label={t('offer.on')} max={today} required />
      {form.values.answer !== 'yes' && (
        <DateField {...form.field('askAgainOn')} label={t('offer.askAgain')} />
      )}
    </FormDialog>
  );
}
