import type { AccommodationKey } from '#shared/domain/housing/accommodation-types.ts';
import type { CaseState, ClosureReason } from '#shared/domain/cases/case-codes.ts';
import type { DiversityQuestion, HmisFile } from './hmis-columns.ts';

/**
 * Where a record comes from: the row, and the cells it was made of exactly as they stood there (domain.md 9.6, last
 * line). Columns that are never imported or switched off are not among them.
 */
export interface Origin {
  readonly table: Exclude<HmisFile, 'Export'>;
  readonly sourceId: string;
  readonly raw: Readonly<Record<string, string>>;
}

interface FromSource {
  readonly origins: readonly Origin[];
}

/** One answer about identity; `question` is `race`, `gender`, `sex`, `veteran`, or one of them with `.` and a detail. */
export interface DiversityAnswerPlan extends FromSource {
  readonly question: DiversityQuestion | `${DiversityQuestion}.${string}`;
  readonly answer: string;
  readonly answeredOn: string | null;
}

export interface EpisodePlan extends FromSource {
  readonly sourceId: string;
  readonly projectId: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  /** Known only when the person died; HMIS gives no other reason (domain.md 5.3). */
  readonly closureReason: Extract<ClosureReason, 'died'> | null;
}

export interface AccommodationPlan extends FromSource {
  readonly typeKey: AccommodationKey;
  readonly ethosCode: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly approximate: boolean;
}

/** A draft, to be completed by a person. */
export interface TenancyPlan extends FromSource {
  readonly movedInOn: string;
}

/** Times and months without a home in the three years before `asOf`; '' when not known. */
export interface HousingHistoryPlan extends FromSource {
  readonly asOf: string;
  readonly times: '' | '1' | '2' | '3' | '4_or_more';
  /** '1' to '12', or `more_than_12`. */
  readonly months: string;
}

/** What is written about the person only when they are new; a known person's own fields are never touched. */
export interface PersonFields {
  /**
   * How the person is addressed. Empty when the export has no name: screens then show their own words with the case
   * number, so that the placeholder follows the language and never looks like a name somebody gave.
   */
  readonly chosenName: string;
  readonly legalGivenName: string;
  readonly legalFamilyName: string;
  readonly birthDate: string | null;
  readonly birthDateApproximate: boolean;
  readonly language: string;
  readonly accessNeedsKnown: boolean | null;
}

export interface PersonPlan extends FromSource {
  readonly sourceId: string;
  readonly line: number;
  /** Further `PersonalID`s that were said to be this person. */
  readonly otherSourceIds: readonly string[];
  /** `known`: already in the vault; only what is not yet there is added to their file. */
  readonly target: { readonly kind: 'new' } | { readonly kind: 'known'; readonly personId: string };
  readonly fields: PersonFields;
  readonly diversityAnswers: readonly DiversityAnswerPlan[];
  /** Case state of a new person (domain.md 5.1). */
  readonly caseState: Extract<CaseState, 'opening' | 'active' | 'closed'>;
  readonly stateSince: string;
  /** The export says that the person died; the day must be asked for. */
  readonly askDateOfDeath: boolean;
  /** In the order of opening. */
  readonly episodes: readonly EpisodePlan[];
  /** The episode that the case file stands in; null when nothing is left to add for a known person. */
  readonly currentEpisode: EpisodePlan | null;
  readonly accommodations: readonly AccommodationPlan[];
  readonly tenancies: readonly TenancyPlan[];
  readonly housingHistories: readonly HousingHistoryPlan[];
}

/** Relation to the head of the household (domain.md 9.5). */
export type HouseholdRelation = 'self' | 'child' | 'partner' | 'other_relative' | 'not_related' | 'unknown';

export interface HouseholdMemberPlan {
  /** `sourceId` of a person in the plan. */
  readonly person: string;
  readonly relation: HouseholdRelation;
  readonly from: string;
  /** Null while somebody's stay is open. */
  readonly until: string | null;
}

/** People who entered together, two or more. */
export interface HouseholdPlan extends FromSource {
  readonly sourceId: string;
  readonly members: readonly HouseholdMemberPlan[];
}

/** Everything that one import would write; a pure value. */
export interface ImportPlan {
  readonly people: readonly PersonPlan[];
  readonly households: readonly HouseholdPlan[];
  /** `PersonalID`s that somebody chose to leave out. */
  readonly leftOut: readonly string[];
}
