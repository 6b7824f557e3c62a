/** domain.md 5.0. Lists are JSON text; nobody filters by them. */
export interface PeopleTable {
  readonly id: string;
  readonly chosen_name: string;
  readonly pronouns: string;
  readonly legal_given_name: string;
  readonly legal_family_name: string;
  readonly other_names: string;
  readonly birth_date: string | null;
  readonly birth_date_approximate: number;
  readonly language: string;
  readonly interpreter_needed: number;
  readonly phone: string;
  readonly other_ways_to_reach: string;
  readonly best_times: string;
  readonly access_needs: string;
  /** From an import: known that there are access needs, not which (domain.md 9.5). */
  readonly access_needs_known: number | null;
  readonly emergency_contacts: string;
  readonly paperwork: string | null;
  readonly preferred_channel: string | null;
  readonly preferred_places: string;
  readonly word_for_me: string;
  readonly not_for_me: string;
  readonly died_on: string | null;
  readonly created_at: string;
  readonly import_batch_id: string | null;
}

export interface PersonExternalIdsTable {
  readonly person_id: string;
  readonly system: string;
  readonly external_id: string;
}

/** Answers about identity: each optional, with where it came from and when (domain.md 5.0). */
export interface DiversityAnswersTable {
  readonly id: string;
  readonly person_id: string;
  readonly question: string;
  readonly answer: string;
  readonly source: string;
  readonly answered_on: string | null;
  readonly import_batch_id: string | null;
}

export interface HouseholdsTable {
  readonly id: string;
  readonly name: string;
  readonly external_id: string | null;
  readonly import_batch_id: string | null;
}

export interface HouseholdMembersTable {
  readonly id: string;
  readonly household_id: string;
  readonly person_id: string | null;
  readonly given_name: string;
  readonly relation: string;
  readonly birth_year: number | null;
  readonly lives_here: number;
  readonly since: string | null;
  readonly until: string | null;
}

/** How often and how long without a home before, as an import told it (domain.md 9.5). */
export interface HousingHistorySummariesTable {
  readonly id: string;
  readonly person_id: string;
  readonly as_of: string | null;
  readonly times_in_three_years: string;
  readonly months_in_three_years: string;
  readonly import_batch_id: string | null;
}
