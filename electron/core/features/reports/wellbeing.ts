import { z } from 'zod';
import { changeBetween, levelBands } from '#shared/domain/wellbeing/reading-words.ts';
import { shippedScales } from '#shared/domain/wellbeing/scales.ts';
import { figureOf } from '#shared/domain/wellbeing/scoring.ts';
import type { WellbeingKey } from '#shared/domain/wellbeing/wellbeing-codes.ts';
import { scaleRows, wellbeingRows } from './outcomes.queries.ts';
import { getScope, type ReportContext } from './scope.ts';
import {
  column,
  type DraftReport,
  type DraftTable,
  head,
  mean,
  measure,
  people,
  table,
  withTotal,
} from './tables.ts';

const storedItems = z.array(z.object({ code: z.string(), label: z.string().nullable().optional() }));
const storedAnswers = z.record(z.string(), z.union([z.number(), z.literal('prefer_not'), z.null()]));

type Row = Awaited<ReturnType<typeof wellbeingRows>>[number];

interface Pair {
  readonly caseId: string;
  readonly first: Row;
  readonly latest: Row;
}

interface Scale {
  readonly about: ReturnType<typeof head>;
  readonly key: WellbeingKey;
  /** Empty where the answers make one figure. */
  readonly items: readonly ReturnType<typeof head>[];
  readonly pairs: readonly Pair[];
}

const byFile = (rows: readonly Row[]) => Map.groupBy(rows, ({ scale_id }) => scale_id);

/** Everybody's number, of one item or of the whole; those who left it open are missing. */
function numbersOf({ pairs, items }: Scale, key: string) {
  return pairs.flatMap(({ caseId, first, latest }) => {
    const number = (row: Row) => {
      if (items.length === 0) return figureOf(row);
      const answer = storedAnswers.parse(JSON.parse(row.answers))[key];
      return typeof answer === 'number' ? answer : null;
    };
    const [before, now] = [number(first), number(latest)];
    return before === null || now === null ? [] : [{ caseId, before, now }];
  });
}

function firstAndLatest(scale: Scale): DraftTable {
  return table(
    {
      key: 'wellbeing_first_latest',
      about: scale.about,
      columns: [
        column(measure('people')),
        column(measure('mean_first'), { from: 'people' }),
        column(measure('mean_latest'), { from: 'people' }),
      ],
      rows: scale.items.length === 0 ? [measure('figure')] : scale.items,
      chart: 'steps',
    },
    ({ key }) => {
      const numbers = numbersOf(scale, key);
      return [
        people(numbers.map(({ caseId }) => caseId)),
        mean(
          'points',
          numbers.map(({ caseId, before }) => ({ caseId, amount: before })),
        ),
        mean(
          'points',
          numbers.map(({ caseId, now }) => ({ caseId, amount: now })),
        ),
      ];
    },
  );
}

const changes = ['much_higher', 'higher', 'about_same', 'lower', 'much_lower'] as const;

function changeOf(key: WellbeingKey, before: number, now: number): (typeof changes)[number] {
  const size = changeBetween(key, before, now);
  if (size === null || size === 'same') return 'about_same';
  if (now > before) return size === 'clear' ? 'much_higher' : 'higher';
  return size === 'clear' ? 'much_lower' : 'lower';
}

function changeTable(scale: Scale): DraftTable[] {
  const numbers = numbersOf(scale, 'figure');
  if (changeBetween(scale.key, 0, 0) === null) return [];
  const { rows, adds } = withTotal(changes.map(measure), ['people']);
  return [
    table(
      {
        key: 'wellbeing_change',
        about: scale.about,
        columns: [column(measure('people'))],
        rows,
        adds: { rows: adds },
        chart: 'diverging',
      },
      ({ key }) => [
        people(
          numbers
            .filter(({ before, now }) => key === 'all' || changeOf(scale.key, before, now) === key)
            .map(({ caseId }) => caseId),
        ),
      ],
    ),
  ];
}

function levelTable(scale: Scale): DraftTable[] {
  const bands = levelBands(scale.key);
  if (bands.length === 0) return [];
  const numbers = numbersOf(scale, 'figure');
  const levelOf = (number: number) => bands.findLast(({ from }) => from <= number)?.level;
  const { rows, adds } = withTotal(
    bands.map(({ level }) => head('wellbeing_level', level)),
    ['first', 'latest'],
  );
  return [
    table(
      {
        key: 'wellbeing_levels',
        about: scale.about,
        columns: [column(measure('first')), column(measure('latest'))],
        rows,
        adds: { rows: adds },
        chart: 'stacked',
      },
      ({ key }) =>
        (['before', 'now'] as const).map((when) =>
          people(
            numbers
              .filter((each) => key === 'all' || levelOf(each[when]) === key)
              .map(({ caseId }) => caseId),
          ),
        ),
    ),
  ];
}

/**
 * First and latest readings of each scale (domain.md 2.3–2.5): complete ones only, none estimated, none derived from
 * another scale; the latest lies in the period. Five statements.
 */
export async function wellbeing(context: ReportContext): Promise<DraftReport> {
  const { db, asked } = context;
  const { cases, left } = await getScope(context, 'open');
  const firsts = byFile(await wellbeingRows(db, 'first', asked.to));
  const latests = byFile(await wellbeingRows(db, 'latest', asked.to));
  const scales = (await scaleRows(db)).flatMap((row): Scale[] => {
    const latest = new Map((latests.get(row.id) ?? []).map((each) => [each.case_id, each]));
    const pairs = (firsts.get(row.id) ?? []).flatMap((first): Pair[] => {
      const now = latest.get(first.case_id);
      const isCounted = cases.has(first.case_id) && now !== undefined && now.id !== first.id;
      return isCounted && now.completed_on >= asked.from
        ? [{ caseId: first.case_id, first, latest: now }]
        : [];
    });
    if (pairs.length === 0) return [];
    const shipped = row.key === 'custom' ? undefined : shippedScales[row.key];
    const isSum = figureOf(pairs[0]?.latest ?? { raw: null, metric: null }) !== null;
    const items =
      shipped === undefined
        ? storedItems.parse(JSON.parse(row.items)).map(({ code, label }) => head('own', code, label ?? code))
        : shipped.items.map(({ code }) => head('wellbeing_item', code));
    return [
      {
        about: shipped === undefined ? head('own', row.id, row.name) : head('wellbeing_scale', row.key),
        key: row.key,
        items: isSum ? [] : items,
        pairs,
      },
    ];
  });
  return {
    tables: scales.flatMap((scale) => [firstAndLatest(scale), ...changeTable(scale), ...levelTable(scale)]),
    same: scales.flatMap(({ about, items, key }) => {
      if (items.length > 0 || changeBetween(key, 0, 0) === null) return [];
      const place = (id: string, row: string, columnKey: string) => ({
        table: `${id}:${about.key}`,
        row,
        column: columnKey,
      });
      return [
        [
          place('wellbeing_first_latest', 'figure', 'people'),
          place('wellbeing_change', 'all', 'people'),
          ...(levelBands(key).length === 0
            ? []
            : [place('wellbeing_levels', 'all', 'first'), place('wellbeing_levels', 'all', 'latest')]),
        ],
      ];
    }),
    remarks: ['no_estimates', 'levels_describe_groups'],
    left,
  };
}
