import type { SupportMethod } from '#shared/domain/cases/case-codes.ts';
import type { ReportKey } from '#shared/domain/reports/report-codes.ts';

/** One row, once somebody changed how small figures are protected. */
export interface ReportSettingsTable {
  readonly id: number;
  readonly fewest: number;
}

export interface ReportPacksTable {
  readonly id: string;
  readonly name: string;
  /** Which reports it holds; JSON. */
  readonly keys: string;
  readonly title: string;
  readonly foreword: string;
}

/** A protected report that went out: counts and which of them were kept back, without a name. */
export interface ReportReleasesTable {
  readonly id: string;
  readonly report_key: ReportKey;
  readonly period_from: string;
  readonly period_to: string;
  readonly service_id: string | null;
  readonly method: SupportMethod | null;
  readonly released_at: string;
  readonly figures: string;
}
