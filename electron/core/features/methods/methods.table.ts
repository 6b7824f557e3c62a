import type { SupportMethod } from '#shared/domain/cases/case-codes.ts';

/** One row at most: an organisation without one has the figures that come with Keystead. */
export interface MethodSettingsTable {
  readonly id: number;
  /** JSON in the shape of `methodSettings`. */
  readonly settings: string;
}

/** domain.md 13.5, `FidelitySnapshot`: figures as they were on a day; no name of a person or a worker in them. */
export interface FidelitySnapshotsTable {
  readonly id: string;
  readonly service_id: string | null;
  readonly method: SupportMethod | null;
  readonly period_from: string;
  readonly period_to: string;
  /** JSON in the shape of `serviceFigures`. */
  readonly figures: string;
  readonly kept_at: string;
  readonly by_name: string;
}

/** The service's own look at itself on a day (domain.md 4.5, service checklist). */
export interface ServiceSelfChecksTable {
  readonly id: string;
  readonly made_on: string;
  readonly by_name: string;
  /** JSON, a line for each that was answered. */
  readonly entries: string;
}
