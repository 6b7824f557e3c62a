import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { compareReadings, type ReadingPoint } from '#shared/domain/stars/change.ts';
import { findReportedScore } from '#shared/domain/stars/reported-score.ts';
import { type AreaChange, areaChanges } from '#shared/domain/stars/star-codes.ts';
import { findBand } from '#shared/domain/stars/star-template.ts';
import { listTemplates } from '#core/features/stars/stars.service.ts';
import { starScoreRows } from './outcomes.queries.ts';
import { getScope, type ReportContext } from './scope.ts';
import {
  column,
  type DraftReport,
  type DraftTable,
  head,
  mean,
  measure,
  people,
  type Share,
  table,
} from './tables.ts';

interface Reading {
  readonly id: string;
  readonly on: string;
  /** By area, those that were left out too. */
  readonly points: ReadonlyMap<string, ReadingPoint>;
}

/** By star, then by file. */
type Readings = ReadonlyMap<string, ReadonlyMap<string, Reading>>;

function readingsOf(
  rows: Awaited<ReturnType<typeof starScoreRows>>,
  isCounted: (caseId: string) => boolean,
): Readings {
  const stars = new Map<string, Map<string, { id: string; on: string; points: Map<string, ReadingPoint> }>>();
  for (const row of rows) {
    if (!isCounted(row.case_id)) continue;
    const star =
      stars.get(row.template_id) ??
      new Map<string, { id: string; on: string; points: Map<string, ReadingPoint> }>();
    stars.set(row.template_id, star);
    const reading = star.get(row.case_id) ?? {
      id: row.id,
      on: row.reading_date,
      points: new Map<string, ReadingPoint>(),
    };
    star.set(row.case_id, reading);
    const score = findReportedScore(row)?.score ?? null;
    reading.points.set(row.area_key, { areaKey: row.area_key, score, ceiling: row.ceiling });
  }
  return stars;
}

/** What became of everybody with two readings of one star. */
interface Moved {
  readonly caseId: string;
  /** By area; those left out one of the two times are missing. */
  readonly areas: ReadonlyMap<
    string,
    { readonly earlier: number; readonly later: number; readonly change: AreaChange }
  >;
  readonly mean: AreaChange | null;
}

function movesOf(
  template: StarTemplateView,
  first: ReadonlyMap<string, Reading>,
  latest: ReadonlyMap<string, Reading>,
  from: string,
): Moved[] {
  const comparable = ({ points }: Reading) => ({
    familyId: template.familyId,
    version: template.version,
    points: [...points.values()],
  });
  return [...first].flatMap(([caseId, before]): Moved[] => {
    const now = latest.get(caseId);
    if (now === undefined || now.id === before.id || now.on < from) return [];
    const compared = compareReadings(comparable(before), comparable(now), template.bands);
    if (compared.kind === 'not_comparable') return [];
    return [
      {
        caseId,
        areas: new Map(compared.areas.map((area) => [area.areaKey, area])),
        mean: compared.mean?.change ?? null,
      },
    ];
  });
}

const meanChanges = areaChanges.filter((change) => change !== 'holding_well');
const changeKeys = [...areaChanges];

function movement(star: Star): DraftTable {
  const { template, moves } = star;
  return table(
    {
      key: 'star_movement',
      about: star.about,
      columns: [
        column(measure('people')),
        column(measure('left_out'), { of: 'people' }),
        column(measure('answered_both'), { of: 'people' }),
        ...changeKeys.map((change) => column(head('star_change', change), { of: 'answered_both' })),
        column(measure('mean_first'), { from: 'answered_both' }),
        column(measure('mean_latest'), { from: 'answered_both' }),
      ],
      rows: areaHeads(template),
      adds: {
        columns: [
          { total: 'people', parts: ['left_out', 'answered_both'] },
          { total: 'answered_both', parts: changeKeys },
        ],
      },
      chart: 'diverging',
    },
    ({ key }) => {
      const both = moves.flatMap(({ caseId, areas }) => {
        const area = areas.get(key);
        return area === undefined ? [] : [{ caseId, ...area }];
      });
      const share = (pick: 'earlier' | 'later'): Share[] =>
        both.map((each) => ({ caseId: each.caseId, amount: each[pick] }));
      const ids = (list: readonly { readonly caseId: string }[]) => list.map(({ caseId }) => caseId);
      return [
        people(ids(moves)),
        people(ids(moves.filter(({ areas }) => !areas.has(key)))),
        people(ids(both)),
        ...changeKeys.map((change) => people(ids(both.filter((each) => each.change === change)))),
        mean('steps', share('earlier')),
        mean('steps', share('later')),
      ];
    },
  );
}

function meanChange({ about, moves, first }: Star): DraftTable {
  const moved = new Set(moves.map(({ caseId }) => caseId));
  const changes = meanChanges.map((change) => head('star_change', change));
  const parts = [...changes, measure('nothing_to_compare')];
  return table(
    {
      key: 'star_mean_change',
      about,
      columns: [column(measure('people'))],
      rows: [...parts, measure('all'), measure('one_reading'), measure('with_reading')],
      adds: {
        rows: [
          { total: 'all', parts: parts.map(({ key }) => key), columns: ['people'] },
          { total: 'with_reading', parts: ['all', 'one_reading'], columns: ['people'] },
        ],
      },
      chart: 'bars',
    },
    ({ key }) => {
      if (key === 'with_reading') return [people(first.keys())];
      if (key === 'one_reading') return [people([...first.keys()].filter((caseId) => !moved.has(caseId)))];
      const wanted = key === 'nothing_to_compare' ? null : key;
      return [
        people(moves.filter((each) => key === 'all' || each.mean === wanted).map(({ caseId }) => caseId)),
      ];
    },
  );
}

function startingPoints({ about, template, first }: Star): DraftTable {
  const bands = template.bands.map(({ key, label }) => head('star_band', key, label));
  return table(
    {
      key: 'star_starting_points',
      about,
      columns: [
        column(measure('people')),
        column(measure('left_out'), { of: 'people' }),
        column(measure('answered_first'), { of: 'people' }),
        ...bands.map((band) => column(band, { of: 'answered_first' })),
      ],
      rows: areaHeads(template),
      adds: {
        columns: [
          { total: 'people', parts: ['left_out', 'answered_first'] },
          { total: 'answered_first', parts: bands.map(({ key }) => key) },
        ],
      },
      chart: 'stacked',
    },
    ({ key }) => {
      const bandOf = new Map(
        [...first].map(([caseId, { points }]) => {
          const score = points.get(key)?.score ?? null;
          return [caseId, score === null ? null : (findBand(template.bands, score)?.key ?? null)] as const;
        }),
      );
      const ids = (isIn: (band: string | null) => boolean) =>
        [...bandOf].flatMap(([caseId, band]) => (isIn(band) ? [caseId] : []));
      return [
        people(first.keys()),
        people(ids((band) => band === null)),
        people(ids((band) => band !== null)),
        ...bands.map((each) => people(ids((band) => band === each.key))),
      ];
    },
  );
}

const areaHeads = ({ areas }: StarTemplateView) =>
  areas.map(({ key, label }) => head('star_area', key, label));

interface Star {
  readonly about: ReturnType<typeof head>;
  readonly template: StarTemplateView;
  readonly first: ReadonlyMap<string, Reading>;
  readonly moves: readonly Moved[];
}

/**
 * Movement in each star (domain.md 1.4, 1.5): people whose support was open in the period; their latest reading lies in
 * it, their first is the earliest with the same version of the star. Seven statements.
 */
export async function outcomes(context: ReportContext): Promise<DraftReport> {
  const { db, asked } = context;
  const { cases, left } = await getScope(context, 'open');
  const isCounted = (caseId: string) => cases.has(caseId);
  const firsts = readingsOf(await starScoreRows(db, 'first', asked.to), isCounted);
  const latests = readingsOf(await starScoreRows(db, 'latest', asked.to), isCounted);
  const stars = (await listTemplates(db)).flatMap((template): Star[] => {
    const first = firsts.get(template.id);
    if (first === undefined) return [];
    const name = template.name === null ? null : `${template.name} (${String(template.version)})`;
    return [
      {
        about: head(
          name === null ? 'measure' : 'own',
          name === null ? 'housing_support_star' : template.id,
          name,
        ),
        template,
        first,
        moves: movesOf(template, first, latests.get(template.id) ?? new Map<string, Reading>(), asked.from),
      },
    ];
  });
  return {
    tables: stars.flatMap((star) => [movement(star), meanChange(star), startingPoints(star)]),
    same: stars.flatMap(({ about: { key }, template: { areas } }) => [
      [
        ...areas.map((area) => ({ table: `star_movement:${key}`, row: area.key, column: 'people' })),
        { table: `star_mean_change:${key}`, row: 'all', column: 'people' },
      ],
      [
        ...areas.map((area) => ({ table: `star_starting_points:${key}`, row: area.key, column: 'people' })),
        { table: `star_mean_change:${key}`, row: 'with_reading', column: 'people' },
      ],
    ]),
    remarks: ['steps_not_measurements'],
    left,
  };
}
