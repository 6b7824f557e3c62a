import { useSearch } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { PageTitle } from '#renderer/ui/page.tsx';
import type { WellbeingReading, WellbeingScale } from '#shared/contracts/wellbeing.ts';
import { seriesPoints } from '#shared/domain/wellbeing/series.ts';
import '#renderer/features/records/records.css';
import { LatestWords } from './latest-words.tsx';
import { SeriesFigure } from './series-figure.tsx';
import { SeriesTable } from './series-table.tsx';
import { useScaleWords } from './wellbeing-words.ts';

/**
 * The line turned round to the person: no bands, no averages, no prompt of the team, nothing that is kept back
 * (domain.md 2.5, 2.6).
 */
export function WellbeingTogetherScreen() {
  const { t } = useTranslation('wellbeing');
  const caseId = useCaseId();
  const { scale: asked } = useSearch({ from: '/full/people/$caseId/together/wellbeing' });
  const head = useRead('cases.header', { caseId });
  const scales = useRead('wellbeing.scales', {});
  const readings = useRead('wellbeing.readings', { caseId });
  const called = callName(head.data?.name ?? '');
  return (
    <div className="ks-doc-together">
      <PageTitle
        title={called === '' ? t('titleNobody') : t('title', { name: called })}
        under={t('together.explain')}
        actions={
          <ButtonLink
            icon={<IconArrowLeft size={18} aria-hidden />}
            to="/people/$caseId/star/wellbeing"
            params={{ caseId }}
            search={asked === undefined ? {} : { scale: asked }}
          >
            {t('together.close')}
          </ButtonLink>
        }
      />
      <ReadArea query={scales} height={320}>
        {(all) => (
          <ReadArea query={readings} height={320}>
            {(kept) => {
              const scale = all.find(({ id }) => id === (asked ?? kept[0]?.scaleId));
              return scale === undefined ? (
                <p>{t('together.none')}</p>
              ) : (
                <TheLine scale={scale} readings={kept} />
              );
            }}
          </ReadArea>
        )}
      </ReadArea>
    </div>
  );
}

interface TheLineProps {
  readonly scale: WellbeingScale;
  readonly readings: readonly WellbeingReading[];
}

function TheLine({ scale, readings }: TheLineProps) {
  const words = useScaleWords();
  // The short form alone may stand on worked-out readings; the legend says which they are.
  const hasOwn = readings.some(({ scaleId }) => scaleId === scale.id);
  const withDerived = !hasOwn && scale.licence !== null;
  const series = { scale, points: seriesPoints(scale, readings, { withDerived, forPerson: true }) };
  return (
    <>
      <h2 className="ks-section-title">{words.name(scale)}</h2>
      <LatestWords series={series} />
      {series.points.length > 0 && (
        <>
          <SeriesFigure series={series} />
          <SeriesTable series={series} />
        </>
      )}
    </>
  );
}
