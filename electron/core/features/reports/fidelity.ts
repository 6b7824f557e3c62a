import { type EpisodeMetric, episodeRows } from '#shared/domain/methods/fidelity.ts';
import { type FidelityMetric, fidelityMetrics } from '#shared/domain/methods/fidelity-codes.ts';
import { figureOf, isShare, type MetricRow } from '#shared/domain/methods/figure.ts';
import type { ReportUnit } from '#shared/domain/reports/report-codes.ts';
import { listMetricFacts } from '#core/features/service/figures.service.ts';
import { getScope, type ReportContext } from './scope.ts';
import {
  adding,
  column,
  type DraftCell,
  type DraftReport,
  type DraftTable,
  figure,
  head,
  measure,
  methodHeads,
  methodKey,
  nothing,
  only,
  people,
  table,
} from './tables.ts';

/** Figures that episodes alone tell, and so each method by itself. */
const ofEpisodes = [
  'contacts_per_week',
  'face_to_face_share',
  'in_vivo_share',
  'support_minutes_per_week',
  'team_approach',
  'days_to_home',
  'taper_ratio',
  'no_early_drop',
  'separation_support_ended',
  'separation_home_ended',
  'worker_continuity',
] as const satisfies readonly EpisodeMetric[];

/** Figures about meetings of the team and of colleagues. */
const aboutMeetings: readonly FidelityMetric[] = ['weekly_team_meeting', 'supervision_on_time'];

/** Numerator, denominator and value of the figures that are no shares. */
const units: Readonly<Partial<Record<FidelityMetric, readonly [ReportUnit, ReportUnit, ReportUnit]>>> = {
  caseload_per_fte: ['people', 'posts', 'per_post'],
  contacts_per_week: ['contacts', 'weeks', 'per_week'],
  support_minutes_per_week: ['minutes', 'weeks', 'minutes'],
  days_to_home: ['people', 'people', 'days'],
  offers_per_person: ['ratio', 'people', 'ratio'],
  choice_rating: ['points', 'people', 'points'],
  taper_ratio: ['contacts', 'contacts', 'ratio'],
};

function cellsOf(metric: FidelityMetric, rows: readonly MetricRow[]): DraftCell[] {
  const { numerator, denominator, value } = figureOf(metric, rows);
  const named = rows.filter(({ of }) => of !== '');
  const isNamed = named.length > 0;
  const shares = (pick: 'numerator' | 'denominator') =>
    named.map(({ of, [pick]: amount }) => ({ caseId: of, amount }));
  if (aboutMeetings.includes(metric)) {
    const share = denominator === 0 ? null : (100 * numerator) / denominator;
    return [
      nothing,
      only(numerator),
      only(denominator),
      unnamed('percent', value === null ? null : share, denominator),
    ];
  }
  const behind = isNamed ? new Set(named.map(({ of }) => of)) : undefined;
  const from = metric === 'caseload_per_fte' ? Math.ceil(numerator) : denominator;
  const count = behind === undefined ? only(from) : people(behind);
  if (isShare(metric)) {
    return [
      count,
      isNamed ? adding(shares('numerator')) : only(numerator),
      isNamed ? adding(shares('denominator')) : only(denominator),
      isNamed ? figure('percent', value, shares('denominator')) : unnamed('percent', value, from),
    ];
  }
  const [top, bottom, unit] = units[metric] ?? ['ratio', 'ratio', 'ratio'];
  const number = (of: ReportUnit, total: number | null, pick: 'numerator' | 'denominator') =>
    isNamed ? figure(of, total, shares(pick)) : unnamed(of, total, from);
  return [
    count,
    number(top, numerator, 'numerator'),
    number(bottom, denominator, 'denominator'),
    number(unit, value, 'numerator'),
  ];
}

/** A figure of which the program does not know whose it is. */
const unnamed = (unit: ReportUnit, value: number | null, from: number): DraftCell => ({
  kind: 'number',
  value: value === null ? null : Math.round(value * 100) / 100,
  from: Math.round(from),
  unit,
  who: null,
});

function figures(
  key: 'fidelity' | 'fidelity_of_method',
  about: ReturnType<typeof head> | undefined,
  metrics: readonly FidelityMetric[],
  rowsOf: (metric: FidelityMetric) => readonly MetricRow[],
): DraftTable {
  return table(
    {
      key,
      ...(about === undefined ? {} : { about }),
      columns: [
        column(measure('people')),
        column(measure('numerator'), { of: 'denominator', from: 'people' }),
        column(measure('denominator'), { from: 'people' }),
        column(measure('value'), { from: 'people' }),
      ],
      rows: metrics.map((metric) => head('metric', metric)),
      chart: null,
    },
    ({ key: metric }) => {
      const found = metrics.find((each) => each === metric);
      return found === undefined ? [nothing, nothing, nothing, nothing] : cellsOf(found, rowsOf(found));
    },
    ({ key: metric }) => !aboutMeetings.some((each) => each === metric),
  );
}

/**
 * The countable ingredients of the methods (domain.md 4.4): all of them together, and of each method those that its
 * episodes tell. The statements of the service figures and two.
 */
export async function fidelity(context: ReportContext): Promise<DraftReport> {
  const { db, clock, asked } = context;
  const { rows, episodes } = await listMetricFacts(db, clock.today(), asked);
  const { left } = await getScope(context, 'open');
  const byMethod = Map.groupBy(episodes, ({ method }) => method);
  const tables = methodHeads(byMethod.keys()).map((about) => {
    const own = [...byMethod].flatMap(([method, same]) => (methodKey(method) === about.key ? same : []));
    return figures('fidelity_of_method', about, ofEpisodes, (metric) => {
      const known = ofEpisodes.find((each) => each === metric);
      return known === undefined ? [] : episodeRows(known, own, asked);
    });
  });
  return {
    tables: [
      figures('fidelity', undefined, fidelityMetrics, (metric) => rows[metric]),
      ...(asked.method === null ? tables : []),
    ],
    same: [],
    remarks: ['about_the_service'],
    left,
  };
}
