import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconChartLine, IconEye, IconHeart, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { PrintCopy } from '#renderer/features/records/print-record.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Menu, MenuItem } from '#renderer/ui/menu.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import type { WellbeingReading, WellbeingScale } from '#shared/contracts/wellbeing.ts';
import { isLowReading, levelBands, populationMean } from '#shared/domain/wellbeing/reading-words.ts';
import { repeatableFrom } from '#shared/domain/wellbeing/rhythm.ts';
import { isUsable, needsLicence } from '#shared/domain/wellbeing/scales.ts';
import { figureOf } from '#shared/domain/wellbeing/scoring.ts';
import { seriesPoints } from '#shared/domain/wellbeing/series.ts';
import { LatestWords } from './latest-words.tsx';
import { ReadingLines } from './reading-lines.tsx';
import { SeriesFigure } from './series-figure.tsx';
import { SeriesTable } from './series-table.tsx';
import { useScaleWords } from './wellbeing-words.ts';
import './wellbeing.css';

/** Wellbeing below the Star tab: one scale over time in words, as a line or a table, and the way to fill one in. */
export function WellbeingTab() {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const scales = useRead('wellbeing.scales', {});
  const readings = useRead('wellbeing.readings', { caseId });
  const called = callName(head.data?.name ?? '');
  return (
    <ReadArea query={scales} height={420}>
      {(all) => (
        <ReadArea query={readings} height={420}>
          {(kept) =>
            kept.length === 0 ? (
              <Nothing scales={all} called={called} />
            ) : (
              <Readings scales={all} readings={kept} called={called} />
            )
          }
        </ReadArea>
      )}
    </ReadArea>
  );
}

function Nothing({
  scales,
  called,
}: {
  readonly scales: readonly WellbeingScale[];
  readonly called: string;
}) {
  const { t } = useTranslation('wellbeing');
  return (
    <>
      <EmptyState
        icon={<IconChartLine size={40} aria-hidden />}
        title={t('empty.title')}
        action={<BeginReading scales={scales} readings={[]} />}
      >
        {called === '' ? t('empty.textNobody') : t('empty.text', { name: called })}
      </EmptyState>
      <LicenceWords scales={scales} />
    </>
  );
}

interface ReadingsProps {
  readonly scales: readonly WellbeingScale[];
  /** Newest first. */
  readonly readings: readonly WellbeingReading[];
  readonly called: string;
}

function Readings({ scales, readings, called }: ReadingsProps) {
  const { t } = useTranslation('wellbeing');
  const caseId = useCaseId();
  const navigate = useNavigate();
  const words = useScaleWords();
  const { scale: asked } = useSearch({ from: '/frame/people/$caseId/tabs/star/wellbeing' });
  const used = scales.filter(({ id, key, licence }) =>
    readings.some(
      ({ scaleId, derivedShort }) =>
        scaleId === id || (key === 'swemwbs7' && licence !== null && derivedShort !== null),
    ),
  );
  const scale = used.find(({ id }) => id === asked) ?? used.find(({ id }) => id === readings[0]?.scaleId);
  if (scale === undefined) return null;
  return (
    <>
      <Sheet>
        <Section
          title={called === '' ? t('titleNobody') : t('title', { name: called })}
          action={<BeginReading scales={scales} readings={readings} />}
        >
          {used.length > 1 && (
            <SelectField
              label={t('scale')}
              choices={used.map((one) => ({ value: one.id, label: words.name(one) }))}
              value={scale.id}
              onChange={(id) => {
                void navigate({
                  to: '/people/$caseId/star/wellbeing',
                  params: { caseId },
                  search: { scale: id },
                });
              }}
            />
          )}
        </Section>
        <OneScale key={scale.id} scale={scale} readings={readings} />
      </Sheet>
      <LicenceWords scales={scales} />
    </>
  );
}

function OneScale({
  scale,
  readings,
}: {
  readonly scale: WellbeingScale;
  readonly readings: readonly WellbeingReading[];
}) {
  const { t } = useTranslation('wellbeing');
  const caseId = useCaseId();
  const words = useScaleWords();
  const overview = useRead('cases.overview', { caseId });
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const [show, setShow] = useState({ derived: false, bands: false, mean: false });
  const points = seriesPoints(scale, readings, { withDerived: show.derived, forPerson: false });
  const series = { scale, points };
  const hasDerived =
    scale.key === 'swemwbs7' &&
    scale.licence !== null &&
    readings.some(({ derivedShort }) => derivedShort !== null);
  const options = [
    ...(hasDerived ? (['derived'] as const) : []),
    ...(levelBands(scale.key).length > 0 ? (['bands'] as const) : []),
    ...(populationMean(scale.key) === undefined ? [] : (['mean'] as const)),
  ];
  return (
    <>
      <Section title={words.name(scale)}>
        <LatestWords series={series} />
        <div className="ks-doc-acts">
          <ButtonLink
            kind="quiet"
            icon={<IconEye size={18} aria-hidden />}
            to="/people/$caseId/together/wellbeing"
            params={{ caseId }}
            search={{ scale: scale.id }}
          >
            {t('act.together')}
          </ButtonLink>
          <PrintCopy
            hasStrengths={(overview.data?.strengths.length ?? 0) > 0}
            prepare={(look) =>
              api.wellbeing.preparePrint({ caseId, scaleId: scale.id, withDerived: show.derived, ...look })
            }
          />
        </div>
        <LowReading scale={scale} readings={readings} />
      </Section>
      <Section>
        <div className="ks-wellbeing-bar">
          <Segmented
            label={t('view.label')}
            choices={(['chart', 'table'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
            value={view}
            onChange={setView}
          />
        </div>
        {view === 'chart' ? (
          <SeriesFigure series={series} withBands={show.bands} withMean={show.mean} />
        ) : (
          <SeriesTable series={series} withLevels />
        )}
        {options.length > 0 && view === 'chart' && (
          <fieldset className="ks-wellbeing-show">
            <legend className="ks-side-label">{t('show.label')}</legend>
            {options.map((option) => (
              <Checkbox
                key={option}
                label={t(`show.${option}`)}
                help={option === 'derived' ? undefined : t(`show.${option}Help`)}
                checked={show[option]}
                onChange={(checked) => {
                  setShow((before) => ({ ...before, [option]: checked }));
                }}
              />
            ))}
          </fieldset>
        )}
      </Section>
      <Section title={t('act.readings')}>
        <ReadingLines scale={scale} readings={readings.filter(({ scaleId }) => scaleId === scale.id)} />
      </Section>
    </>
  );
}

interface LowReadingProps {
  readonly scale: WellbeingScale;
  readonly readings: readonly WellbeingReading[];
}

/** For those who work with the person only, never on a page of theirs (domain.md 2.5). */
function LowReading({ scale, readings }: LowReadingProps) {
  const { t } = useTranslation('wellbeing');
  const caseId = useCaseId();
  const { may } = useSession();
  const latest = readings.find(({ scaleId, status }) => scaleId === scale.id && status === 'complete');
  const figure = latest === undefined ? null : figureOf(latest);
  if (figure === null || !isLowReading(scale.key, figure) || !may('tools.write')) return null;
  return (
    <Note tone="brass" icon={<IconHeart size={20} aria-hidden />}>
      <p className="ks-strong">{t('low.title')}</p>
      <p>{t('low.text')}</p>
      <TextLink to="/people/$caseId/safety" params={{ caseId }}>
        {t('low.plan')}
      </TextLink>
    </Note>
  );
}

interface BeginReadingProps {
  readonly scales: readonly WellbeingScale[];
  readonly readings: readonly WellbeingReading[];
}

/** The scales that may be filled in today, and from when the others may be again. */
function BeginReading({ scales, readings }: BeginReadingProps) {
  const { t } = useTranslation('wellbeing');
  const caseId = useCaseId();
  const { may } = useSession();
  const format = useFormat();
  const today = useToday();
  const navigate = useNavigate();
  const words = useScaleWords();
  if (!may('tools.write')) return null;
  const usable = scales.filter(isUsable).map((scale) => ({
    scale,
    from: repeatableFrom(
      scale.key,
      readings.filter(({ scaleId }) => scaleId === scale.id).map(({ completedOn }) => completedOn),
    ),
  }));
  const now = usable.filter(({ from }) => from === undefined || from <= today);
  const later = usable.flatMap(({ scale, from }) =>
    from === undefined || from <= today
      ? []
      : [t('again', { scale: words.name(scale), day: format.day(from) })],
  );
  return (
    <div className="ks-wellbeing-begin">
      {now.length > 0 && (
        <Menu
          button={
            <Button kind="main" icon={<IconPlus size={18} aria-hidden />}>
              {t('add')}
            </Button>
          }
        >
          {now.map(({ scale }) => (
            <MenuItem
              key={scale.id}
              onSelect={() => {
                void navigate({
                  to: '/people/$caseId/together/wellbeing/new',
                  params: { caseId },
                  search: { scale: scale.id },
                });
              }}
            >
              {words.name(scale)}
            </MenuItem>
          ))}
        </Menu>
      )}
      {later.map((line) => (
        <p key={line} className="ks-quiet ks-small">
          {line}
        </p>
      ))}
    </div>
  );
}

/** Why the two licensed scales are not offered; the way to the licence for those who may enter it. */
function LicenceWords({ scales }: { readonly scales: readonly WellbeingScale[] }) {
  const { t } = useTranslation('wellbeing');
  const { may } = useSession();
  const waiting = scales.some(({ key, inUse, licence }) => needsLicence(key) && inUse && licence === null);
  if (!waiting || !may('tools.write')) return null;
  return (
    <p className="ks-quiet ks-small ks-wellbeing-licence">
      {t('licence.missing')}{' '}
      {may('star_templates.manage') && <TextLink to="/scales">{t('licence.enter')}</TextLink>}
    </p>
  );
}
