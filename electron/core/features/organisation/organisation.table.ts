import type { Role } from '#shared/domain/permissions/permissions.ts';
import type { Language } from '#shared/contracts/vault.ts';

/** One row: the organisation that keeps this vault. */
export interface OrganisationsTable {
  readonly id: string;
  readonly name: string;
  readonly person_word: string;
  readonly plan_title: string;
  readonly grid_size: number;
  readonly country: string;
  readonly currency: string;
  readonly language: Language;
  readonly paper: string;
  readonly week_starts_on: number;
  readonly lock_after_minutes: number;
}

export interface ServicesTable {
  readonly id: string;
  readonly name: string;
}

export interface TeamsTable {
  readonly id: string;
  readonly service_id: string;
  readonly name: string;
}

/** Everybody who works here, with or without an own sign-in. `until` set means they left; their name stays. */
export interface WorkersTable {
  readonly id: string;
  readonly name: string;
  readonly fte: number;
  readonly started_on: string;
  readonly until: string | null;
  readonly can_sign_in: number;
}

export interface WorkerRolesTable {
  readonly worker_id: string;
  readonly role: Role;
}

export interface WorkerTeamsTable {
  readonly worker_id: string;
  readonly team_id: string;
}
