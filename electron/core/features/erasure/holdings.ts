import type { HoldingGroup } from '#shared/domain/erasure/erasure-codes.ts';
import type { Database } from '#core/database/schema.ts';

/** Every table of a vault but those of the full-text index; `vault_meta` holds the vault's own id. */
export type TableName = keyof Database | 'vault_meta';

/** How a row comes to belong to a person: `column` holds what `key` holds in a row of `of` that is theirs. */
export interface Way {
  readonly column: string;
  /** Where in a JSON column the value stands; the whole column without it. */
  readonly json?: string;
  readonly of: keyof Database;
  readonly key: string;
  /** Only rows that say this. */
  readonly only?: { readonly column: string; readonly is: string };
}

/** What replaces words that go from a row that stays; the same in every language. */
export const erasedMark = '[…]';

/**
 * What a table holds about people who are supported:
 * `theirs` – a row reached by one of the ways is about that person and goes with them; other rows may name them ·
 * `shared` – a row reached is about several people: `cut` is written over it ·
 * `mentions` – no row belongs to one person, its free text may name some: names are replaced ·
 * `sealed` – text under keys of single colleagues: they alone can search it, and are asked to ·
 * `nothing` – settings, lists and facts about the service or its staff; never searched, never changed.
 */
export type Holding =
  | {
      readonly kind: 'theirs';
      readonly ways: readonly Way[];
      /** Under which words its rows are counted; null for parts of rows that are counted. */
      readonly group: HoldingGroup | null;
    }
  | {
      readonly kind: 'shared';
      readonly ways: readonly Way[];
      readonly group: HoldingGroup;
      readonly cut: Readonly<Record<string, string | null>>;
    }
  | { readonly kind: 'mentions' | 'sealed' | 'nothing' };

type Target = `${keyof Database}.${string}`;

/** The column, and `table.column` of the row above. */
function by(column: string, target: Target, more: Pick<Way, 'json' | 'only'> = {}): Way {
  const dot = target.indexOf('.');
  return { column, of: target.slice(0, dot) as keyof Database, key: target.slice(dot + 1), ...more };
}

const theirs = (group: HoldingGroup, ...ways: readonly Way[]): Holding => ({ kind: 'theirs', ways, group });
const partOf = (...ways: readonly Way[]): Holding => ({ kind: 'theirs', ways, group: null });
const mentions: Holding = { kind: 'mentions' };
const sealed: Holding = { kind: 'sealed' };
const nothing: Holding = { kind: 'nothing' };

const person = by('person_id', 'people.id');
const caseId = by('case_id', 'case_files.id');
const entry = by('entry_key', 'entries.key');

/**
 * Every table, and how its rows belong to a person who is supported (security.md 3.8). Erasure removes by it, an access
 * copy collects by it, and `holdings.test.ts` holds it against the real schema: a new table does not pass without its
 * line.
 */
export const holdings: Readonly<Record<TableName, Holding>> = {
  vault_meta: nothing,
  organisations: nothing,
  services: nothing,
  teams: nothing,
  workers: nothing,
  worker_roles: nothing,
  worker_teams: nothing,
  // Ids and keyed hashes: that something was done stays, without what it was done to being readable.
  audit_events: nothing,
  audit_checks: nothing,
  breaches: mentions,
  breach_cases: partOf(caseId),
  recovery_drills: nothing,
  // The word for all colleagues may name somebody; what is said about one person goes with them.
  covers: mentions,
  hmis_projects: nothing,
  cover_cases: theirs('support', caseId),
  // What is left of those who were erased: ids that lead to nobody.
  erasures: nothing,
  erasure_requests: theirs('requests', caseId),
  legal_holds: theirs('requests', caseId),
  retention_rules: nothing,
  retention_reviews: partOf(caseId),

  people: theirs('about_person'),
  person_external_ids: partOf(person),
  diversity_answers: theirs('about_person', person),
  housing_history_summaries: theirs('about_person', person),
  // The row of the person; those who live with them go with a household in which nobody else is supported.
  household_members: theirs('household', person),
  households: {
    kind: 'shared',
    ways: [by('id', 'household_members.household_id')],
    group: 'household',
    cut: {},
  },

  case_files: partOf(person),
  support_episodes: theirs('support', caseId),
  case_assignments: theirs('support', caseId),
  case_stage_changes: partOf(entry),
  assignment_changes: partOf(entry),
  checklist_items: theirs('support', caseId),
  case_checklists: theirs('support', caseId),
  case_checklist_lines: partOf(by('checklist_id', 'case_checklists.id')),
  templates: nothing,
  template_imports: nothing,
  case_summaries: partOf(caseId),
  entries: theirs('timeline', by('case_no', 'case_files.no')),
  entry_amendments: partOf(entry),
  accommodations: theirs('homes', person),
  tenancies: theirs('homes', person),
  landlords: mentions,
  tenancy_concerns: theirs('homes', caseId),
  concern_steps: partOf(by('concern_id', 'tenancy_concerns.id')),
  repairs: theirs('homes', caseId),
  welfare_checks: theirs('homes', caseId),
  tenancy_moments: partOf(entry),
  units: mentions,
  unit_voids: mentions,
  house_meetings: mentions,
  support_overviews: theirs('records', caseId),
  strengths: partOf(entry),
  support_needs: partOf(entry),
  contacts: theirs('notes', entry),
  contact_months: partOf(by('case_no', 'case_files.no')),
  visit_reports: partOf(entry),
  case_records: theirs('records', caseId),
  incidents: theirs('incidents', caseId),
  key_dates: theirs('dates', caseId),
  next_contacts: theirs('dates', caseId),
  documents: theirs('documents', caseId),
  document_parts: partOf(by('document_id', 'documents.id')),
  drafts: theirs('drafts', caseId),

  // Answers belong to nobody; only an open line may name somebody.
  feedback_forms: nothing,
  feedback_responses: nothing,
  feedback_comments: mentions,
  voices: theirs('voices', caseId),
  involvements: mentions,

  income_sources: theirs('money', caseId),
  expenses: theirs('money', caseId),
  debts: theirs('money', caseId),
  money_talks: theirs('money', caseId),
  rent_entries: theirs('money', by('tenancy_id', 'tenancies.id')),
  rent_entry_changes: partOf(by('rent_entry_id', 'rent_entries.id')),
  rent_arrangements: partOf(by('tenancy_id', 'tenancies.id')),
  arrears_settings: nothing,
  lent_things: theirs('money', caseId),
  petty_books: mentions,
  // A book of cash keeps its numbers and amounts without a gap.
  petty_entries: {
    kind: 'shared',
    ways: [caseId],
    group: 'money',
    cut: { case_id: null, what: erasedMark, receipt: erasedMark },
  },
  petty_counts: mentions,

  star_templates: nothing,
  star_areas: nothing,
  star_bands: nothing,
  star_readings: theirs('stars', caseId),
  star_scores: partOf(by('reading_id', 'star_readings.id')),
  external_tool_records: theirs('stars', caseId),
  wellbeing_scales: nothing,
  wellbeing_readings: theirs('wellbeing', caseId),

  action_plans: theirs('plans', caseId),
  goals: theirs('plans', caseId),
  goal_steps: partOf(caseId),
  goal_reviews: partOf(entry),
  plan_moments: partOf(entry),
  change_topics: theirs('plans', caseId),
  change_stage_entries: partOf(entry),

  housing_searches: theirs('homes', caseId),
  housing_offers: partOf(by('search_id', 'housing_searches.id')),
  choice_ratings: theirs('homes', caseId),
  housing_moments: partOf(entry),
  move_in_lists: theirs('homes', caseId),
  move_in_items: partOf(caseId),
  move_in_starters: nothing,

  consents: theirs('agreements', person),
  disclosure_logs: theirs('agreements', person),
  information_notices: nothing,
  given_notices: theirs('agreements', person),
  processing_bases: nothing,
  lawful_basis_labels: nothing,

  import_batches: nothing,
  spreadsheet_mappings: nothing,
  import_rows: theirs(
    'imports',
    by('target_id', 'people.id'),
    by('target_id', 'support_episodes.id'),
    by('target_id', 'accommodations.id'),
    by('target_id', 'tenancies.id'),
    by('target_id', 'housing_history_summaries.id'),
    by('target_id', 'diversity_answers.id'),
    by('target_id', 'entries.id'),
    by('target_id', 'star_readings.id'),
    by('target_id', 'rent_entries.id'),
    by('raw_json', 'person_external_ids.external_id', { json: '$.PersonalID' }),
    by('source_id', 'person_external_ids.external_id', { only: { column: 'source_table', is: 'Client' } }),
  ),

  reflective_logs: sealed,
  reflection_shares: sealed,
  reflection_share_keys: sealed,
  reflection_sessions: sealed,
  reflection_session_keys: sealed,
  reflection_actions: sealed,
  reflection_profiles: nothing,
  restriction_exceptions: partOf(by('restriction_id', 'restrictions.id')),
  restrictions: theirs('requests', caseId),
  dispute_notes: theirs('requests', caseId, entry),
  access_marks: partOf(by('request_id', 'data_requests.id')),
  data_request_pauses: partOf(by('request_id', 'data_requests.id')),
  data_requests: theirs('requests', caseId),
  reflection_requests: theirs('requests', caseId),
  reflection_request_authors: partOf(by('request_id', 'reflection_requests.id')),
  reflection_disclosures: partOf(by('request_id', 'reflection_requests.id')),
  reflection_disclosure_keys: partOf(by('disclosure_id', 'reflection_disclosures.id')),

  // Minutes of a team: what was said of this person goes, the rest of the meeting stays.
  callover_meetings: mentions,
  callover_attendees: nothing,
  callover_agenda_items: partOf(by('entry_id', 'callover_entries.id')),
  callover_entries: theirs('callovers', caseId),
  callover_messages: partOf(caseId),
  callover_decisions: partOf(by('entry_id', 'callover_entries.id')),
  callover_actions: partOf(by('entry_id', 'callover_entries.id')),
  callover_amendments: partOf(by('entry_id', 'callover_entries.id')),
  case_decisions: theirs('callovers', caseId),

  language_switches: nothing,
  language_entries: nothing,
  competency_frameworks: nothing,
  competencies: nothing,
  competency_levels: nothing,
  appraisals: sealed,
  appraisal_amendments: sealed,
  objectives: sealed,
  development_plans: sealed,
  trainings: nothing,
  training_records: nothing,
  induction_templates: nothing,
  induction_items: nothing,
  practice_records: sealed,
  support_entries: nothing,
  practice_drafts: sealed,
  pair_sides: nothing,
  pair_keys: nothing,
  pair_boxes: nothing,
  supervision_agreements: sealed,
  supervision_sessions: sealed,
  supervision_items: sealed,
  supervision_actions: sealed,
  supervision_amendments: sealed,

  map_origins: partOf(caseId),
  method_settings: nothing,
  fidelity_snapshots: nothing,
  report_settings: nothing,
  report_packs: nothing,
  report_releases: nothing,
  service_self_checks: mentions,
  agencies: mentions,
  agency_links: theirs('network', caseId),
  referrals: theirs('network', caseId),
  network_moments: partOf(entry),
  directory_entries: mentions,
  directory_batches: nothing,
  directory_batch_rows: mentions,
  follow_ups: theirs('dates', caseId),
  contact_searches: partOf(by('episode_id', 'support_episodes.id')),

  peer_profiles: nothing,
  peer_roles: nothing,
  peer_preferences: theirs('peers_groups', caseId),
  peer_offers: theirs('peers_groups', caseId),
  mentor_matches: theirs('peers_groups', caseId),
  group_programmes: mentions,
  group_sessions: mentions,
  group_invitations: theirs('peers_groups', caseId),
  group_attendances: theirs('peers_groups', caseId),
};

/** Every table with what it holds, in the order in which rows can go: parts before what they are part of. */
export function listHoldings(): readonly { readonly table: TableName; readonly holding: Holding }[] {
  return (Object.keys(holdings) as TableName[])
    .map((table) => ({ table, holding: holdings[table] }))
    .toSorted((a, b) => depthOf(b.holding) - depthOf(a.holding));
}

/** How many tables lie between this one and the person, by its longest way. */
function depthOf(holding: Holding): number {
  if (holding.kind !== 'theirs' && holding.kind !== 'shared') return 0;
  return Math.max(0, ...holding.ways.map((way) => depthOf(holdings[way.of]) + 1));
}
