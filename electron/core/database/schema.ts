import type { HmisProjectsTable } from '#core/features/hmis-export/hmis-export.table.ts';
import type { CoverCasesTable, CoversTable } from '#core/features/cover/cover.table.ts';
import type { MapOriginsTable } from '#core/features/around/around.table.ts';
import type {
  DirectoryBatchesTable,
  DirectoryBatchRowsTable,
  DirectoryEntriesTable,
} from '#core/features/directory/directory.table.ts';
import type {
  GroupAttendancesTable,
  GroupInvitationsTable,
  GroupProgrammesTable,
  GroupSessionsTable,
} from '#core/features/groups/groups.table.ts';
import type {
  AgenciesTable,
  AgencyLinksTable,
  NetworkMomentsTable,
  ReferralsTable,
} from '#core/features/network/network.table.ts';
import type {
  MentorMatchesTable,
  PeerOffersTable,
  PeerPreferencesTable,
  PeerProfilesTable,
  PeerRolesTable,
} from '#core/features/peers/peers.table.ts';
import type { AuditChecksTable, AuditEventsTable } from '#core/features/audit/audit.table.ts';
import type {
  CalloverActionsTable,
  CalloverAgendaItemsTable,
  CalloverAmendmentsTable,
  CalloverAttendeesTable,
  CalloverDecisionsTable,
  CalloverEntriesTable,
  CalloverMeetingsTable,
  CalloverMessagesTable,
} from '#core/features/callover/callover.table.ts';
import type {
  AccommodationsTable,
  AssignmentChangesTable,
  CaseAssignmentsTable,
  CaseFilesTable,
  CaseStageChangesTable,
  CaseSummariesTable,
  ChecklistItemsTable,
  StrengthsTable,
  SupportEpisodesTable,
  SupportNeedsTable,
  SupportOverviewsTable,
} from '#core/features/cases/cases.table.ts';
import type { ContactSearchesTable, FollowUpsTable } from '#core/features/closing/closing.table.ts';
import type {
  ContactMonthsTable,
  ContactsTable,
  NextContactsTable,
  VisitReportsTable,
} from '#core/features/contacts/contacts.table.ts';
import type { BreachCasesTable, BreachesTable } from '#core/features/breaches/breaches.table.ts';
import type { RecoveryDrillsTable } from '#core/vault/backup/drills.table.ts';
import type {
  ErasureRequestsTable,
  ErasuresTable,
  LegalHoldsTable,
  RetentionReviewsTable,
  RetentionRulesTable,
} from '#core/features/erasure/erasure.table.ts';
import type { KeyDatesTable } from '#core/features/dates/dates.table.ts';
import type { CaseDecisionsTable } from '#core/features/decisions/decisions.table.ts';
import type { DocumentPartsTable, DocumentsTable } from '#core/features/documents/documents.table.ts';
import type { DraftsTable } from '#core/features/drafts/drafts.table.ts';
import type {
  FeedbackCommentsTable,
  FeedbackFormsTable,
  FeedbackResponsesTable,
  InvolvementsTable,
  VoicesTable,
} from '#core/features/feedback/feedback.table.ts';
import type { ConsentsTable, DisclosureLogsTable } from '#core/features/handovers/handovers.table.ts';
import type {
  ChoiceRatingsTable,
  HousingMomentsTable,
  HousingOffersTable,
  HousingSearchesTable,
  MoveInItemsTable,
  MoveInListsTable,
  MoveInStartersTable,
} from '#core/features/housing/housing.table.ts';
import type { SpreadsheetMappingsTable } from '#core/features/spreadsheets/spreadsheets.table.ts';
import type { ImportBatchesTable, ImportRowsTable } from '#core/features/imports/imports.table.ts';
import type { IncidentsTable } from '#core/features/incidents/incidents.table.ts';
import type { LanguageEntriesTable, LanguageSwitchesTable } from '#core/features/language/language.table.ts';
import type {
  FidelitySnapshotsTable,
  MethodSettingsTable,
  ServiceSelfChecksTable,
} from '#core/features/methods/methods.table.ts';
import type {
  OrganisationsTable,
  ServicesTable,
  TeamsTable,
  WorkerRolesTable,
  WorkersTable,
  WorkerTeamsTable,
} from '#core/features/organisation/organisation.table.ts';
import type {
  GivenNoticesTable,
  InformationNoticesTable,
  LawfulBasisLabelsTable,
  ProcessingBasesTable,
} from '#core/features/papers/papers.table.ts';
import type {
  ActionPlansTable,
  ChangeStageEntriesTable,
  ChangeTopicsTable,
  GoalReviewsTable,
  GoalsTable,
  GoalStepsTable,
  PlanMomentsTable,
} from '#core/features/plans/plans.table.ts';
import type { PairBoxesTable, PairKeysTable, PairSidesTable } from '#core/features/pairs/pairs.table.ts';
import type {
  DiversityAnswersTable,
  HouseholdMembersTable,
  HouseholdsTable,
  HousingHistorySummariesTable,
  PeopleTable,
  PersonExternalIdsTable,
} from '#core/features/people/people.table.ts';
import type {
  AppraisalAmendmentsTable,
  AppraisalsTable,
  CompetenciesTable,
  CompetencyFrameworksTable,
  CompetencyLevelsTable,
  DevelopmentPlansTable,
  InductionItemsTable,
  InductionTemplatesTable,
  ObjectivesTable,
  PracticeDraftsTable,
  PracticeRecordsTable,
  SupportEntriesTable,
  TrainingRecordsTable,
  TrainingsTable,
} from '#core/features/practice/practice.table.ts';
import type {
  ArrearsSettingsTable,
  DebtsTable,
  ExpensesTable,
  IncomeSourcesTable,
  LentThingsTable,
  MoneyTalksTable,
  RentArrangementsTable,
  RentEntriesTable,
  RentEntryChangesTable,
} from '#core/features/money/money.table.ts';
import type {
  PettyBooksTable,
  PettyCountsTable,
  PettyEntriesTable,
} from '#core/features/petty-cash/petty-cash.table.ts';
import type { CaseRecordsTable } from '#core/features/records/records.table.ts';
import type {
  ReflectionActionsTable,
  ReflectionDisclosureKeysTable,
  ReflectionDisclosuresTable,
  ReflectionProfilesTable,
  ReflectionRequestAuthorsTable,
  ReflectionRequestsTable,
  ReflectionSessionKeysTable,
  ReflectionSessionsTable,
  ReflectionShareKeysTable,
  ReflectionSharesTable,
  ReflectiveLogsTable,
} from '#core/features/reflections/reflections.table.ts';
import type {
  ReportPacksTable,
  ReportReleasesTable,
  ReportSettingsTable,
} from '#core/features/reports/reports.table.ts';
import type {
  AccessMarksTable,
  DataRequestPausesTable,
  DataRequestsTable,
  DisputeNotesTable,
  RestrictionExceptionsTable,
  RestrictionsTable,
} from '#core/features/rights/rights.table.ts';
import type {
  ExternalToolRecordsTable,
  StarAreasTable,
  StarBandsTable,
  StarReadingsTable,
  StarScoresTable,
  StarTemplatesTable,
} from '#core/features/stars/stars.table.ts';
import type {
  SupervisionActionsTable,
  SupervisionAgreementsTable,
  SupervisionAmendmentsTable,
  SupervisionItemsTable,
  SupervisionSessionsTable,
} from '#core/features/supervision/supervision.table.ts';
import type { HouseMeetingsTable, UnitsTable, UnitVoidsTable } from '#core/features/houses/houses.table.ts';
import type {
  ConcernStepsTable,
  LandlordsTable,
  RepairsTable,
  TenanciesTable,
  TenancyConcernsTable,
  TenancyMomentsTable,
  WelfareChecksTable,
} from '#core/features/tenancies/tenancies.table.ts';
import type { EntriesTable, EntryAmendmentsTable } from '#core/features/timeline/timeline.table.ts';
import type {
  WellbeingReadingsTable,
  WellbeingScalesTable,
} from '#core/features/wellbeing/wellbeing.table.ts';

import type {
  CaseChecklistLinesTable,
  CaseChecklistsTable,
  TemplateImportsTable,
  TemplatesTable,
} from '#core/features/templates/templates.table.ts';

/** Every table of the vault. The full-text index is not here: only core/features/search knows it. */
export interface Database {
  readonly organisations: OrganisationsTable;
  readonly services: ServicesTable;
  readonly teams: TeamsTable;
  readonly workers: WorkersTable;
  readonly worker_roles: WorkerRolesTable;
  readonly worker_teams: WorkerTeamsTable;
  readonly audit_events: AuditEventsTable;
  readonly audit_checks: AuditChecksTable;
  readonly people: PeopleTable;
  readonly person_external_ids: PersonExternalIdsTable;
  readonly diversity_answers: DiversityAnswersTable;
  readonly households: HouseholdsTable;
  readonly household_members: HouseholdMembersTable;
  readonly housing_history_summaries: HousingHistorySummariesTable;
  readonly case_files: CaseFilesTable;
  readonly support_episodes: SupportEpisodesTable;
  readonly case_assignments: CaseAssignmentsTable;
  readonly case_stage_changes: CaseStageChangesTable;
  readonly assignment_changes: AssignmentChangesTable;
  readonly checklist_items: ChecklistItemsTable;
  readonly templates: TemplatesTable;
  readonly case_checklists: CaseChecklistsTable;
  readonly case_checklist_lines: CaseChecklistLinesTable;
  readonly template_imports: TemplateImportsTable;
  readonly accommodations: AccommodationsTable;
  readonly tenancies: TenanciesTable;
  readonly landlords: LandlordsTable;
  readonly tenancy_concerns: TenancyConcernsTable;
  readonly concern_steps: ConcernStepsTable;
  readonly repairs: RepairsTable;
  readonly welfare_checks: WelfareChecksTable;
  readonly tenancy_moments: TenancyMomentsTable;
  readonly units: UnitsTable;
  readonly unit_voids: UnitVoidsTable;
  readonly house_meetings: HouseMeetingsTable;
  readonly support_overviews: SupportOverviewsTable;
  readonly strengths: StrengthsTable;
  readonly support_needs: SupportNeedsTable;
  readonly case_summaries: CaseSummariesTable;
  readonly entries: EntriesTable;
  readonly entry_amendments: EntryAmendmentsTable;
  readonly contacts: ContactsTable;
  readonly contact_months: ContactMonthsTable;
  readonly next_contacts: NextContactsTable;
  readonly visit_reports: VisitReportsTable;
  readonly case_records: CaseRecordsTable;
  readonly incidents: IncidentsTable;
  readonly feedback_forms: FeedbackFormsTable;
  readonly feedback_responses: FeedbackResponsesTable;
  readonly feedback_comments: FeedbackCommentsTable;
  readonly voices: VoicesTable;
  readonly involvements: InvolvementsTable;
  readonly key_dates: KeyDatesTable;
  readonly erasures: ErasuresTable;
  readonly erasure_requests: ErasureRequestsTable;
  readonly legal_holds: LegalHoldsTable;
  readonly retention_rules: RetentionRulesTable;
  readonly retention_reviews: RetentionReviewsTable;
  readonly breaches: BreachesTable;
  readonly breach_cases: BreachCasesTable;
  readonly recovery_drills: RecoveryDrillsTable;
  readonly covers: CoversTable;
  readonly cover_cases: CoverCasesTable;
  readonly documents: DocumentsTable;
  readonly document_parts: DocumentPartsTable;
  readonly income_sources: IncomeSourcesTable;
  readonly expenses: ExpensesTable;
  readonly debts: DebtsTable;
  readonly money_talks: MoneyTalksTable;
  readonly rent_entries: RentEntriesTable;
  readonly rent_entry_changes: RentEntryChangesTable;
  readonly rent_arrangements: RentArrangementsTable;
  readonly arrears_settings: ArrearsSettingsTable;
  readonly lent_things: LentThingsTable;
  readonly petty_books: PettyBooksTable;
  readonly petty_entries: PettyEntriesTable;
  readonly petty_counts: PettyCountsTable;
  readonly drafts: DraftsTable;
  readonly star_templates: StarTemplatesTable;
  readonly star_areas: StarAreasTable;
  readonly star_bands: StarBandsTable;
  readonly star_readings: StarReadingsTable;
  readonly star_scores: StarScoresTable;
  readonly external_tool_records: ExternalToolRecordsTable;
  readonly action_plans: ActionPlansTable;
  readonly goals: GoalsTable;
  readonly goal_steps: GoalStepsTable;
  readonly goal_reviews: GoalReviewsTable;
  readonly plan_moments: PlanMomentsTable;
  readonly change_topics: ChangeTopicsTable;
  readonly change_stage_entries: ChangeStageEntriesTable;
  readonly housing_searches: HousingSearchesTable;
  readonly housing_offers: HousingOffersTable;
  readonly choice_ratings: ChoiceRatingsTable;
  readonly housing_moments: HousingMomentsTable;
  readonly move_in_lists: MoveInListsTable;
  readonly move_in_items: MoveInItemsTable;
  readonly move_in_starters: MoveInStartersTable;
  readonly consents: ConsentsTable;
  readonly disclosure_logs: DisclosureLogsTable;
  readonly import_batches: ImportBatchesTable;
  readonly import_rows: ImportRowsTable;
  readonly spreadsheet_mappings: SpreadsheetMappingsTable;
  readonly reflective_logs: ReflectiveLogsTable;
  readonly reflection_shares: ReflectionSharesTable;
  readonly reflection_share_keys: ReflectionShareKeysTable;
  readonly reflection_sessions: ReflectionSessionsTable;
  readonly reflection_session_keys: ReflectionSessionKeysTable;
  readonly reflection_actions: ReflectionActionsTable;
  readonly reflection_profiles: ReflectionProfilesTable;
  readonly reflection_requests: ReflectionRequestsTable;
  readonly reflection_request_authors: ReflectionRequestAuthorsTable;
  readonly reflection_disclosures: ReflectionDisclosuresTable;
  readonly reflection_disclosure_keys: ReflectionDisclosureKeysTable;
  readonly callover_meetings: CalloverMeetingsTable;
  readonly callover_attendees: CalloverAttendeesTable;
  readonly callover_agenda_items: CalloverAgendaItemsTable;
  readonly callover_entries: CalloverEntriesTable;
  readonly callover_messages: CalloverMessagesTable;
  readonly callover_decisions: CalloverDecisionsTable;
  readonly callover_actions: CalloverActionsTable;
  readonly callover_amendments: CalloverAmendmentsTable;
  readonly case_decisions: CaseDecisionsTable;
  readonly language_switches: LanguageSwitchesTable;
  readonly language_entries: LanguageEntriesTable;
  readonly competency_frameworks: CompetencyFrameworksTable;
  readonly competencies: CompetenciesTable;
  readonly competency_levels: CompetencyLevelsTable;
  readonly appraisals: AppraisalsTable;
  readonly appraisal_amendments: AppraisalAmendmentsTable;
  readonly objectives: ObjectivesTable;
  readonly development_plans: DevelopmentPlansTable;
  readonly trainings: TrainingsTable;
  readonly training_records: TrainingRecordsTable;
  readonly induction_templates: InductionTemplatesTable;
  readonly induction_items: InductionItemsTable;
  readonly practice_records: PracticeRecordsTable;
  readonly support_entries: SupportEntriesTable;
  readonly practice_drafts: PracticeDraftsTable;
  readonly map_origins: MapOriginsTable;
  readonly pair_sides: PairSidesTable;
  readonly pair_keys: PairKeysTable;
  readonly pair_boxes: PairBoxesTable;
  readonly method_settings: MethodSettingsTable;
  readonly fidelity_snapshots: FidelitySnapshotsTable;
  readonly service_self_checks: ServiceSelfChecksTable;
  readonly supervision_agreements: SupervisionAgreementsTable;
  readonly supervision_sessions: SupervisionSessionsTable;
  readonly supervision_items: SupervisionItemsTable;
  readonly supervision_actions: SupervisionActionsTable;
  readonly supervision_amendments: SupervisionAmendmentsTable;
  readonly agencies: AgenciesTable;
  readonly agency_links: AgencyLinksTable;
  readonly referrals: ReferralsTable;
  readonly network_moments: NetworkMomentsTable;
  readonly follow_ups: FollowUpsTable;
  readonly contact_searches: ContactSearchesTable;
  readonly information_notices: InformationNoticesTable;
  readonly given_notices: GivenNoticesTable;
  readonly processing_bases: ProcessingBasesTable;
  readonly lawful_basis_labels: LawfulBasisLabelsTable;
  readonly directory_entries: DirectoryEntriesTable;
  readonly directory_batches: DirectoryBatchesTable;
  readonly directory_batch_rows: DirectoryBatchRowsTable;
  readonly peer_profiles: PeerProfilesTable;
  readonly peer_roles: PeerRolesTable;
  readonly peer_preferences: PeerPreferencesTable;
  readonly peer_offers: PeerOffersTable;
  readonly mentor_matches: MentorMatchesTable;
  readonly group_programmes: GroupProgrammesTable;
  readonly group_sessions: GroupSessionsTable;
  readonly group_invitations: GroupInvitationsTable;
  readonly group_attendances: GroupAttendancesTable;
  readonly wellbeing_scales: WellbeingScalesTable;
  readonly wellbeing_readings: WellbeingReadingsTable;
  readonly hmis_projects: HmisProjectsTable;
  readonly data_requests: DataRequestsTable;
  readonly data_request_pauses: DataRequestPausesTable;
  readonly restrictions: RestrictionsTable;
  readonly restriction_exceptions: RestrictionExceptionsTable;
  readonly dispute_notes: DisputeNotesTable;
  readonly access_marks: AccessMarksTable;
  readonly report_settings: ReportSettingsTable;
  readonly report_packs: ReportPacksTable;
  readonly report_releases: ReportReleasesTable;
}
