import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoney } from '#renderer/app/money.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { PlaceDialog } from '#renderer/features/cases/place-dialog.tsx';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { PersonWords } from '#renderer/ui/voices.tsx';
import './homes.css';
import { OfferDialog } from './offer-dialog.tsx';
import type { Offer, Search } from './search-screen.tsx';

interface OfferRowsProps {
  readonly caseId: string;
  readonly search: Search;
  readonly called: string;
}

/** Homes offered so far, newest first. A "yes" leads on to writing the home down. */
export function OfferRows({ caseId, search, called }: OfferRowsProps) {
  const { t } = useTranslation('homes');
  const { may } = useSession();
  const today = useToday();
  const [changing, setChanging] = useState<Offer | null>(null);
  const [home, setHome] = useState<Offer | null>(null);
  if (search.offers.length === 0) return <p className="ks-quiet">{t('offers.none')}</p>;
  return (
    <>
      <ul className="ks-home-rows">
        {search.offers.map((offer) => (
          <li key={offer.id}>
            <OfferWords offer={offer} />
            <span className="ks-home-acts">
              {offer.personAnswer === 'yes' && offer.landlordAnswer !== 'no' && may('case.change') && (
                <Button
                  icon={<IconKey size={18} aria-hidden />}
                  onClick={() => {
                    setHome(offer);
                  }}
                >
                  {t('offers.home')}
                </Button>
              )}
              {may('tools.write') && (
                <TextButton
                  aria-label={`${t('offers.change')}: ${offer.address}`}
                  onClick={() => {
                    setChanging(offer);
                  }}
                >
                  {t('offers.change')}
                </TextButton>
              )}
            </span>
          </li>
        ))}
      </ul>
      {changing !== null && (
        <OfferDialog
          caseId={caseId}
          search={search}
          offer={changing}
          called={called}
          onClose={() => {
            setChanging(null);
          }}
        />
      )}
      {home !== null && (
        <PlaceDialog
          caseId={caseId}
          place={null}
          lastsNow
          begin={{ typeKey: 'housing_first_home', from: today, address: home.address }}
          onClose={() => {
            setHome(null);
          }}
        />
      )}
    </>
  );
}

function OfferWords({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation(['homes', 'domain']);
  const format = useFormat();
  const money = useMoney();
  const { rentAmount, rentFrequency, homeType, offeredOn, viewingAt, viewedOn, personAnswer } = offer;
  const facts = [
    t('offers.offered', { day: format.day(offeredOn) }),
    viewedOn === null
      ? viewingAt !== null && t('offers.viewing', { moment: format.moment(viewingAt) })
      : t('offers.viewed', { day: format.day(viewedOn) }),
    homeType !== null && t(`domain:homeType.${homeType}`),
    rentAmount !== null &&
      money !== undefined &&
      t('offers.rentOf', {
        amount: money.show(rentAmount),
        frequency: t(`domain:payFrequency.${rentFrequency}`),
      }),
    t('offers.landlordAnswer', { answer: t(`domain:landlordAnswer.${offer.landlordAnswer}`) }),
  ].filter((part) => part !== false);
  return (
    <div className="ks-home-offer">
      <p className="ks-home-offer-head">
        <span className="ks-strong">{offer.address}</span>
        <Tag tone={personAnswer === 'yes' ? 'moss' : 'neutral'}>
          {t('offers.answer', { answer: t(`domain:offerAnswer.${personAnswer}`) })}
        </Tag>
      </p>
      <p className="ks-quiet ks-small ks-figures">{facts.join(' · ')}</p>
      {offer.personReason !== '' && <PersonWords>{offer.personReason}</PersonWords>}
      {offer.anotherFollowed !== null && (
        <p className="ks-quiet ks-small">
          {t(offer.anotherFollowed ? 'offers.anotherFollowed' : 'offers.noneFollowed')}
        </p>
      )}
    </div>
  );
}
