import { useTranslation } from 'react-i18next';
import type { InputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import type { OfferKind } from '#shared/domain/supervision/supervision-codes.ts';
import type { OpenSession } from './session-screen.tsx';

interface OffersProps {
  readonly session: OpenSession;
  readonly kind: OfferKind;
  readonly onBring: (content: Pick<InputOf<'supervision.saveItem'>['content'], 'text' | 'origin'>) => void;
}

/** What could be brought from elsewhere with one press; nothing where there is nothing. */
export function Offers({ session, kind, onBring }: OffersProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  const brought = new Set(session.record.items.map(({ content }) => content.origin?.id));
  const offers = (useRead('supervision.offers', { sessionId: session.id }).data ?? []).filter(
    (offer) => offer.kind === kind && !brought.has(offer.id),
  );
  if (offers.length === 0) return null;
  return (
    <div className="ks-sup-offers">
      <h3 className="ks-section-title" data-look="label">
        {t(`offers.${kind}`)}
      </h3>
      <ul className="ks-sup-rows">
        {offers.map(({ id, text }) => (
          <li key={id}>
            <span>{text}</span>
            <TextButton
              aria-label={t('offers.bringIt', { text })}
              onClick={() => {
                onBring({ text, origin: { kind, id } });
              }}
            >
              {t('offers.bring')}
            </TextButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
