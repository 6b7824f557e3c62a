import { IconChartLine } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Moment } from '#renderer/ui/timeline.tsx';
import { PersonWords } from '#renderer/ui/voices.tsx';
import type { TimelineEntry } from '#shared/contracts/timeline.ts';
import { useMeta } from './entry-meta.ts';

interface WellbeingMomentProps {
  readonly entry: Extract<TimelineEntry, { readonly kind: 'wellbeing' }>;
  readonly caseId: string;
  readonly look: 'whole' | 'short' | 'together';
}

/** A scale that the person filled in, with its figure and their words. */
export function WellbeingMoment({ entry, caseId, look }: WellbeingMomentProps) {
  const { t } = useTranslation(['timeline', 'domain']);
  const format = useFormat();
  const { figure, isEstimated, personComment } = entry;
  const meta = useMeta(entry, [
    figure !== null &&
      t(isEstimated ? 'wellbeing.estimated' : 'wellbeing.figure', { figure: format.number(figure) }),
  ]);
  if (look === 'together' && entry.sharedWithPerson === 'withheld_third_party_or_harm') return null;
  const title = t('wellbeing.title', {
    scale: entry.scaleName === '' ? t(`domain:wellbeingScale.${entry.scaleKey}`) : entry.scaleName,
  });
  return (
    <Moment
      icon={<IconChartLine />}
      title={
        look === 'together' ? (
          title
        ) : (
          <TextLink quiet to="/people/$caseId/star/wellbeing" params={{ caseId }}>
            {title}
          </TextLink>
        )
      }
      meta={meta}
    >
      {personComment !== '' && <PersonWords>{personComment}</PersonWords>}
    </Moment>
  );
}
