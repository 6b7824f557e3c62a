import type { HmisHousingType, HmisProjectType } from '#shared/domain/exports/hmis-codes.ts';

/** What a service is in HMIS; no row until somebody said so. */
export interface HmisProjectsTable {
  readonly service_id: string;
  readonly project_id: string;
  readonly project_type: HmisProjectType | null;
  readonly housing_type: HmisHousingType | null;
  readonly coc_code: string;
  readonly geocode: string;
  readonly is_continuum: number;
  readonly is_victim_service: number;
  readonly started_on: string | null;
}
