import { IconCoins } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '#renderer/ui/link.tsx';
import { Moment } from '#renderer/ui/timeline.tsx';
import { Facts, PersonWords } from '#renderer/ui/voices.tsx';
import type { TimelineEntry } from '#shared/contracts/timeline.ts';
import { useMeta } from './entry-meta.ts';

interface MoneyMomentProps {
  readonly entry: Extract<TimelineEntry, { readonly kind: 'money' }>;
  readonly caseId: string;
  readonly look: 'whole' | 'short' | 'together';
}

/** A talk about money, with what the person said to it; what is kept back from them is not shown together. */
export function MoneyMoment({ entry, caseId, look }: MoneyMomentProps) {
  const { t } = useTranslation(['timeline', 'domain']);
  const meta = useMeta(entry, [t(`domain:readingMethod.${entry.method}`)]);
  if (look === 'together' && entry.sharedWithPerson === 'withheld_third_party_or_harm') return null;
  const title = t('money.title');
  return (
    <Moment
      icon={<IconCoins />}
      title={
        look === 'together' ? (
          title
        ) : (
          <TextLink quiet to="/people/$caseId/home/money" params={{ caseId }}>
            {title}
          </TextLink>
        )
      }
      meta={meta}
    >
      {entry.agreedWords !== '' && <PersonWords>{entry.agreedWords}</PersonWords>}
      {entry.text !== '' && <Facts>{entry.text}</Facts>}
    </Moment>
  );
}
