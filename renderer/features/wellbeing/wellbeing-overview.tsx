import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { LatestWords } from './latest-words.tsx';
import { seriesPoints } from '#shared/domain/wellbeing/series.ts';
import { useScaleWords } from './wellbeing-words.ts';

/** The latest reading in words on the first page of a file; nothing while there is none. */
export function WellbeingOverview({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('wellbeing');
  const { may } = useSession();
  const words = useScaleWords();
  const enabled = may('tools.read');
  const { data: scales = [] } = useRead('wellbeing.scales', {}, { enabled });
  const { data: readings = [] } = useRead('wellbeing.readings', { caseId }, { enabled });
  const scale = scales.find(({ id }) => id === readings[0]?.scaleId);
  if (scale === undefined) return null;
  const points = seriesPoints(scale, readings, { withDerived: false, forPerson: false });
  return (
    <section aria-labelledby="wellbeing">
      <div className="ks-label-row">
        <h2 className="ks-section-title" id="wellbeing">
          {t('overview.title')}
        </h2>
        <TextLink to="/people/$caseId/star/wellbeing" params={{ caseId }}>
          {t('overview.more')}
        </TextLink>
      </div>
      <p className="ks-quiet ks-small">{words.name(scale)}</p>
      <LatestWords series={{ scale, points }} />
    </section>
  );
}
