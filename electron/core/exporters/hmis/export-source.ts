import type {
  HmisHousingType,
  HmisIdentityQuestion,
  HmisProjectType,
} from '#shared/domain/exports/hmis-codes.ts';
import type { AccommodationKey } from '#shared/domain/housing/accommodation-types.ts';

/** The row that a record came in with, as the import noted it (`import_rows`). */
export interface CameFrom {
  readonly table: string;
  readonly sourceId: string;
  readonly raw: Readonly<Record<string, string>>;
}

interface Came {
  /** Empty for what was written in Keystead. */
  readonly came: readonly CameFrom[];
}

export interface EpisodeSource extends Came {
  readonly id: string;
  readonly serviceId: string;
  /** `EnrollmentID` that came in. */
  readonly externalId: string | null;
  readonly openedOn: string;
  /** Null while it is open, and when it ended after the period. */
  readonly closedOn: string | null;
  readonly hasDied: boolean;
}

export interface PlaceSource extends Came {
  readonly typeKey: AccommodationKey;
  readonly ethosCode: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

export interface TenancySource extends Came {
  readonly movedInOn: string;
}

export interface HistorySource extends Came {
  readonly asOf: string | null;
  readonly times: string;
  readonly months: string;
}

export interface AnswerSource {
  readonly question: string;
  readonly answer: string;
  readonly answeredOn: string | null;
}

/** Somebody with at least one episode in the period. */
export interface PersonSource extends Came {
  readonly id: string;
  readonly caseId: string;
  /** `PersonalID`s that came in; several when an import joined them. */
  readonly externalIds: readonly string[];
  readonly chosenName: string;
  readonly legalGivenName: string;
  readonly legalFamilyName: string;
  readonly birthDate: string | null;
  readonly birthDateApproximate: boolean;
  readonly language: string;
  readonly accessNeedsKnown: boolean | null;
  /** Instant in UTC. */
  readonly createdAt: string;
  readonly answers: readonly AnswerSource[];
  /** In the order of entry. */
  readonly episodes: readonly EpisodeSource[];
  readonly places: readonly PlaceSource[];
  readonly tenancies: readonly TenancySource[];
  readonly histories: readonly HistorySource[];
}

export interface HouseholdSource extends Came {
  readonly id: string;
  /** Only people whom Keystead knows. */
  readonly members: readonly { readonly personId: string; readonly relation: string }[];
}

/** What a service is in HMIS, as its manager said. */
export interface ProjectSource {
  readonly serviceId: string;
  readonly name: string;
  /** `ProjectID` that the other system uses; '' for one of our own making. */
  readonly projectId: string;
  readonly projectType: HmisProjectType | null;
  readonly housingType: HmisHousingType | null;
  readonly cocCode: string;
  readonly geocode: string;
  readonly isContinuum: boolean;
  /** It serves people who flee violence and may only use a database of its own (34 USC 12291). */
  readonly isVictimService: boolean;
  readonly startedOn: string;
}

/** Everything that an export is made of; nothing else is read. */
export interface ExportSource {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly projects: readonly ProjectSource[];
  readonly people: readonly PersonSource[];
  readonly households: readonly HouseholdSource[];
}

export interface ExportOptions {
  readonly from: string;
  readonly to: string;
  /** Off unless somebody asked for it (domain.md 9.5). */
  readonly identity: Readonly<Record<HmisIdentityQuestion, boolean>>;
  /** Instant in UTC at which it is made. */
  readonly now: string;
  readonly appVersion: string;
  /** Of this one export: 32 characters. */
  readonly exportId: string;
  /** Who makes it; goes in as a pseudonym. */
  readonly workerId: string;
}
