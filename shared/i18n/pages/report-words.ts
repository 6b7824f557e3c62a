import type { i18n as I18n } from 'i18next';
import type { Report, ReportCell, ReportHead, ReportTable } from '../../contracts/reports.ts';
import { caseStates, supportMethods } from '../../domain/cases/case-codes.ts';
import { contactChannels, contactPlaces, contactStatuses } from '../../domain/contacts/contact-codes.ts';
import { fewestForPercent } from '../../domain/methods/figure.ts';
import { fidelityMetrics } from '../../domain/methods/fidelity-codes.ts';
import { referralOutcomes, referralStates, serviceKinds } from '../../domain/network/network-codes.ts';
import { reportMeasures, type ReportUnit, type ReportWordKind } from '../../domain/reports/report-codes.ts';
import { shippedScales } from '../../domain/wellbeing/scales.ts';
import { areaChanges, housingSupportAreas, housingSupportBands } from '../../domain/stars/star-codes.ts';
import {
  shippedItems,
  wellbeingChanges,
  wellbeingKeys,
  wellbeingLevels,
} from '../../domain/wellbeing/wellbeing-codes.ts';
import { formatters } from '../format.ts';
import { aboutWords } from './service-words.ts';

/** A figure in words. */
export interface CellWords {
  /** The figure itself: “12”, “34 days”, “kept back”. */
  readonly figure: string;
  /** What stands beside it: “40 %”, or “of 4” where there are too few for a percentage; empty where nothing does. */
  readonly beside: string;
  /** Both in one line: “12 of 30 (40 %)”. */
  readonly line: string;
}

interface HeadWords {
  readonly key: string;
  readonly name: string;
}

interface ColumnWords extends HeadWords {
  /** What it says together with the columns that add up to the same whole; empty where that goes without saying. */
  readonly group: string;
}

/** The head of a column by itself: “Same home: yes”. */
export const columnHead = ({ group, name }: ColumnWords): string =>
  group === '' ? name : `${group}: ${name}`;

interface RowWords extends HeadWords {
  readonly opens: boolean;
  /** In the order of the columns. */
  readonly cells: readonly CellWords[];
}

/** One table of a report in words, as screens, paper and files show it. */
export interface TableWords {
  readonly title: string;
  /** What is counted, and how. */
  readonly definition: string;
  readonly columns: readonly ColumnWords[];
  readonly rows: readonly RowWords[];
}

interface ReportWords {
  readonly title: string;
  /** The question that the report answers. */
  readonly asks: string;
  /** Service, method and days. */
  readonly about: string;
  /** In the order of the report's tables. */
  readonly tables: readonly TableWords[];
  /** What the report says about itself. */
  readonly remarks: readonly string[];
}

const known = <T extends string>(codes: readonly T[], key: string) => codes.find((code) => code === key);

/** Columns that come in two sets for the same people (domain.md 6.6). */
const stacks = ['same_home', 'any_home'] as const;

/** Items of which a lower answer is the better one. */
const isLowerBetter = (code: string): boolean =>
  Object.values(shippedScales).some(({ items }) =>
    items.some((item) => item.code === code && item.lowerIsBetter),
  );

/** Looks up the words of a row or a column; a key without words stands for itself. */
function headWords(words: I18n): (head: ReportHead) => string {
  const t = words.getFixedT(null, ['reports', 'domain']);
  const measure = (key: string) => {
    const code = known(reportMeasures, key);
    return code && t(`reports:measure.${code}`);
  };
  const byKind: Readonly<Record<ReportWordKind, (key: string) => string | undefined>> = {
    own: () => undefined,
    measure,
    months: (key) => t('reports:months', { count: Number(key) }),
    star_area: (key) => {
      const code = known(housingSupportAreas, key);
      return code && t(`domain:housingSupportStar.area.${code}.label`);
    },
    star_band: (key) => {
      const code = known(housingSupportBands, key);
      return code && t(`domain:housingSupportStar.band.${code}.label`);
    },
    star_change: (key) => {
      const code = known(areaChanges, key);
      return code && t(`domain:areaChange.${code}`);
    },
    wellbeing_scale: (key) => {
      const code = known(wellbeingKeys, key);
      return code && t(`domain:wellbeingScale.${code}`);
    },
    wellbeing_item: (key) => {
      const code = known(shippedItems, key);
      if (code === undefined) return undefined;
      const item = t(`domain:wellbeingItem.${code}`);
      return isLowerBetter(code) ? t('reports:lessIsBetter', { item }) : item;
    },
    wellbeing_change: (key) => {
      const code = known(wellbeingChanges, key);
      return code && t(`domain:wellbeingChange.${code}`);
    },
    wellbeing_level: (key) => {
      const code = known(wellbeingLevels, key);
      return code && t(`domain:wellbeingLevel.${code}`);
    },
    channel: (key) => {
      const code = known(contactChannels, key);
      return code && t(`domain:contactChannel.${code}`);
    },
    place: (key) => {
      const code = known(contactPlaces, key);
      return code && t(`domain:contactPlace.${code}`);
    },
    contact_status: (key) => {
      const code = known(contactStatuses, key);
      return code && t(`domain:contactStatus.${code}`);
    },
    method: (key) => {
      const code = known(supportMethods, key);
      return code && t(`domain:supportMethod.${code}`);
    },
    case_state: (key) => {
      const code = known(caseStates, key);
      return code && t(`domain:caseState.${code}`);
    },
    metric: (key) => {
      const code = known(fidelityMetrics, key);
      return code && t(`domain:fidelityMetric.${code}`);
    },
    service_kind: (key) => {
      const code = known(serviceKinds, key);
      return code && t(`domain:serviceKind.${code}`);
    },
    referral_state: (key) => {
      const code = known(referralStates, key);
      return code && t(`domain:referralState.${code}`);
    },
    referral_outcome: (key) => {
      const code = known(referralOutcomes, key);
      return code && t(`domain:referralOutcome.${code}`);
    },
  };
  return ({ key, words: kind, name }) => name ?? byKind[kind](key) ?? measure(key) ?? key;
}

/** Whole where a tenth would say nothing, else to a tenth: means are a direction, no measure (domain.md 1.4). */
const rounded = (value: number, unit: ReportUnit) => {
  const parts = ['percent', 'days', 'weeks', 'minutes', 'contacts'].includes(unit) ? 1 : 10;
  return Math.round(value * parts) / parts;
};

/** A figure in words; counts always beside percentages, and none of these under five (domain.md 4.4, 6.6). */
function cellWords(words: I18n): (cell: ReportCell) => CellWords {
  const t = words.getFixedT(null, 'reports');
  const { number } = formatters(words.language);
  const alone = (figure: string): CellWords => ({ figure, beside: '', line: figure });
  return (cell) => {
    switch (cell.kind) {
      case 'hidden':
        return alone(t('cell.hidden'));
      case 'nothing':
        return alone(t('cell.nothing'));
      case 'count': {
        const count = number(rounded(cell.count, 'people'));
        if (cell.of === null) return alone(count);
        const of = number(rounded(cell.of, 'people'));
        if (cell.of === 0) return alone(count);
        if (cell.of < fewestForPercent) {
          return {
            figure: count,
            beside: t('cell.ofFew', { of }),
            line: t('cell.countOf', { count, of }),
          };
        }
        const percent = number(Math.round((cell.count * 100) / cell.of));
        return {
          figure: count,
          beside: t('cell.share', { percent }),
          line: t('cell.countOfPercent', { count, of, percent }),
        };
      }
      case 'number': {
        if (cell.value === null) return alone(t('cell.nothing'));
        if (cell.unit === 'people' && cell.value < 0) {
          return alone(t('cell.over', { value: number(-rounded(cell.value, cell.unit)) }));
        }
        const figure = t(`unit.${cell.unit}`, { value: number(rounded(cell.value, cell.unit)) });
        return alone(figure);
      }
    }
  };
}

/** A report in words: the one place where codes of reports become sentences, for screens, paper and files alike. */
export function reportWords(words: I18n, report: Report): ReportWords {
  const t = words.getFixedT(null, 'reports');
  const nameOf = headWords(words);
  const cellOf = cellWords(words);
  const tableOf = ({ key, about, columns, rows }: ReportTable): TableWords => {
    const title = t(`table.${key}.title`);
    // Where the figure has a column of its own, its share is not said twice.
    const hasFigure = columns.some((column) => column.key === 'value');
    const wordsOf = (cell: ReportCell) => (hasFigure ? { ...cellOf(cell), beside: '' } : cellOf(cell));
    return {
      title: about === null ? title : t('ofTable', { table: title, about: nameOf(about) }),
      definition: t(`table.${key}.text`),
      columns: columns.map((column) => {
        const stack = stacks.find((each) => column.key.startsWith(each));
        return {
          key: column.key,
          name: nameOf(column),
          group: stack === undefined ? '' : t(`stack.${stack}`),
        };
      }),
      rows: rows.map((row) => ({
        key: row.key,
        name: nameOf(row),
        opens: row.opens,
        cells: row.cells.map(wordsOf),
      })),
    };
  };
  return {
    title: t(`report.${report.key}.name`),
    asks: t(`report.${report.key}.asks`),
    about: aboutWords(words, report),
    tables: report.tables.map(tableOf),
    remarks: [
      ...report.remarks.map((remark) => t(`remark.${remark}`)),
      ...(report.left === null ? [t('leftFew')] : report.left > 0 ? [t('left', { count: report.left })] : []),
    ],
  };
}
