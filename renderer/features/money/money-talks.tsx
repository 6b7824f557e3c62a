import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { Facts, PersonWords } from '#renderer/ui/voices.tsx';
import type { MoneyTalk } from '#shared/contracts/money.ts';
import '#renderer/features/timeline/entry.css';

/** Talks about money in the side column, newest first. */
export function MoneyTalks({ talks }: { readonly talks: readonly MoneyTalk[] }) {
  const { t } = useTranslation(['money', 'domain']);
  const format = useFormat();
  if (talks.length === 0) return null;
  return (
    <Section title={t('talk.title')}>
      <ul className="ks-money-talks">
        {talks.map(({ entryId, author, head, text }, index) => (
          <li key={entryId}>
            <p className="ks-strong">{format.day(head.madeOn)}</p>
            <p className="ks-quiet ks-small">
              {[
                t(`domain:readingMethod.${head.method}`),
                author,
                ...head.others,
                head.agreed === 'not_asked' ? '' : t(`domain:personAgreement.${head.agreed}`),
                t(`domain:sharedWithPerson.${head.sharedWithPerson}`),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
            {head.agreedWords !== '' && <PersonWords>{head.agreedWords}</PersonWords>}
            {text !== '' && <Facts>{text}</Facts>}
            {index === 0 && head.reviewOn !== null && (
              <p className="ks-small">{t('talk.again', { day: format.day(head.reviewOn) })}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
