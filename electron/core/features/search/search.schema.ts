import { type Kysely, type RawBuilder, sql } from 'kysely';
import { plainLetters } from './plain-letters.ts';

/** What JSON writes for characters inside a text, and what stands for it; a real backslash is set aside meanwhile. */
const jsonEscapes = [
  ['","', '\n'],
  ['\\\\', '\u0001'],
  ['\\n', '\n'],
  ['\\r', ' '],
  ['\\t', ' '],
  ['\\"', '"'],
  ['\u0001', '\\'],
] as const;

const replaceAll = (text: RawBuilder<unknown>, pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce<RawBuilder<unknown>>(
    (inner, [from, to]) => sql`replace(${inner}, ${sql.lit(from)}, ${sql.lit(to)})`,
    text,
  );

/**
 * Lines of a JSON list of texts, so that the index sees words and never JSON's own signs. Not by `json_each`: the index
 * reads its content without virtual tables, and could then neither be checked nor rebuilt.
 */
const linesOf = (column: string) =>
  sql`case ${sql.ref(column)} when '[]' then '' else ${replaceAll(
    sql`substr(${sql.ref(column)}, 3, length(${sql.ref(column)}) - 4)`,
    jsonEscapes,
  )} end`;

/** The letters that keep their mark when marks are taken off, written plainly: "Søren" is found by "Soren". */
const folded = (text: RawBuilder<unknown>) => replaceAll(text, plainLetters);

/**
 * Signs that are younger than the tokenizer's table, which takes everything unknown for letters: marks of writing
 * direction that phones put round names, currencies, and pictures. A word that touched one would not be found.
 */
const youngSigns = [
  [0x06_1c, 0x06_1c],
  [0x20_66, 0x20_69],
  [0x20_ba, 0x20_c1],
  [0x1_f3_00, 0x1_fa_ff],
] as const;
const separators = youngSigns
  .map(([from, to]) =>
    String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index)),
  )
  .join('');

/**
 * The full-text index (performance.md): external content over a view of all entry texts, so that no text is stored
 * twice. `scope` holds tokens for case and team, searched inside the index; `shared` is what everybody with the case
 * may see, `team_only` the worker's view; the same two as they were written are for the passages shown. Rows are
 * numbered in the order of writing, so the newest are found first. Secure delete keeps erased words out of the index
 * (security.md 3.8); it is merged in idle time only, so that no save waits for it.
 */
export async function createSearchIndex(db: Kysely<unknown>): Promise<void> {
  await createEntryTexts(db);
  await sql`
    create virtual table entry_search using fts5(
      scope, shared, team_only,
      content = 'entry_texts', content_rowid = 'written_no',
      tokenize = "${sql.raw(`unicode61 remove_diacritics 2 separators '${separators}'`)}"
    )
  `.execute(db);
  await sql`insert into entry_search(entry_search, rank) values ('secure-delete', 1)`.execute(db);
  await sql`insert into entry_search(entry_search, rank) values ('automerge', 0)`.execute(db);
  await sql`insert into entry_search(entry_search, rank) values ('crisismerge', 64)`.execute(db);
}

/** Writes the views of texts anew once a kind of entry was added; the texts of all other kinds must stay the same. */
export async function renewEntryTexts(db: Kysely<unknown>): Promise<void> {
  await sql`drop view entry_texts`.execute(db);
  await sql`drop view written_texts`.execute(db);
  await createEntryTexts(db);
}

/**
 * The words behind a moment of a plan: a goal with its steps stands under the moment in which it was noted, a promise
 * without a goal under the beginning of its plan, and a review under its own.
 */
const planTexts = sql`coalesce((
          select goals.person_words || char(10) || goals.why || char(10) || goals.specific || char(10)
            || goals.measurable || char(10) || goals.achievable || char(10) || goals.realistic || char(10)
            || goals.closing_words || char(10) || coalesce((
              select group_concat(goal_steps.text || char(10) || goal_steps.outcome_note, char(10)
                order by goal_steps.sort_order, goal_steps.id)
              from goal_steps where goal_steps.goal_id = goals.id), '')
          from goals where goals.entry_key = entries.key), '') || coalesce((
          select group_concat(goal_steps.text || char(10) || goal_steps.outcome_note, char(10)
            order by goal_steps.sort_order, goal_steps.id)
          from goal_steps join action_plans on action_plans.id = goal_steps.plan_id
          where action_plans.entry_key = entries.key and goal_steps.goal_id is null), '') || coalesce((
          select goal_reviews.what_helped || char(10) || goal_reviews.what_got_in_the_way || char(10)
            || goal_reviews.next
          from goal_reviews where goal_reviews.entry_key = entries.key), '')`;

/** Views may name tables that a later migration makes: they are read once entries are written. */
async function createEntryTexts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view written_texts as
    select
      entries.written_no as written_no,
      entries.key as entry_key,
      entries.case_no as case_no,
      'c' || case_files.no || ' t' || replace(case_files.team_id, '-', '') as scope,
      case entries.kind
        when 'contact' then visit_reports.what_happened || char(10) || visit_reports.person_said || char(10)
          || visit_reports.strength_noticed || char(10) || ${linesOf('visit_reports.agreements_person')} || char(10)
          || ${linesOf('visit_reports.agreements_team')} || char(10) || visit_reports.home_and_tenancy || char(10)
          || visit_reports.money_follow_up || char(10) || visit_reports.health_and_wellbeing || char(10)
          || visit_reports.people_around || char(10) || contacts.next_contact_plan
        when 'star' then star_readings.person_comment || char(10) || coalesce((
          select group_concat(star_scores.note, char(10) order by star_scores.area_key)
          from star_scores where star_scores.reading_id = star_readings.id), '')
        when 'overview' then support_overviews.what_matters || char(10) || support_overviews.what_people_like
          || char(10) || support_overviews.how_to_support || char(10) || support_overviews.aspirations || char(10)
          || coalesce((
          select group_concat(strengths.text, char(10) order by strengths.sort_order)
          from strengths where strengths.entry_key = entries.key), '') || char(10) || coalesce((
          select group_concat(support_needs.text, char(10) order by support_needs.sort_order)
          from support_needs where support_needs.entry_key = entries.key), '') || char(10)
          || support_overviews.language_and_interpreter || char(10) || support_overviews.cultural_and_spiritual
          || char(10) || support_overviews.communication_preferences || char(10)
          || ${linesOf('support_overviews.access_needs')} || char(10) || ${linesOf('support_overviews.agencies')}
          || char(10) || ${linesOf('support_overviews.contributors')}
        when 'home' then accommodations.address || char(10) || accommodations.note
        when 'state_change' then case_stage_changes.reason
        when 'decision' then case_decisions.text || char(10) || case_decisions.reason
        when 'record' then case_records.shared_text
        when 'document' then documents.title || char(10) || documents.note
        when 'network' then network_moments.name || char(10) || network_moments.text
        when 'external_tool' then external_tool_records.tool_name || char(10) || external_tool_records.agreed_focus
        when 'housing' then housing_moments.words || char(10) || housing_moments.text
        when 'plan' then plan_moments.text || char(10) || ${planTexts}
        when 'change_stage' then case change_stage_entries.identified_by when 'worker_view' then ''
          else change_stage_entries.title || char(10) || change_stage_entries.note end
        else ''
      end as shared_text,
      case entries.kind
        when 'contact' then visit_reports.worker_view
        when 'star' then star_readings.worker_comment
        when 'record' then case_records.team_text
        when 'follow_up' then follow_ups.note
        when 'wellbeing' then wellbeing_readings.person_comment
        when 'incident' then incidents.what_happened || char(10) || incidents.place || char(10) || incidents.injuries
          || char(10) || incidents.immediate_actions || char(10) || incidents.persons_account || char(10)
          || incidents.safeguarding_reason || char(10) || incidents.police_ref
        when 'change_stage' then case change_stage_entries.identified_by
          when 'worker_view' then change_stage_entries.title || char(10) || change_stage_entries.note else '' end
        when 'tenancy' then tenancy_moments.text
        when 'money' then money_talks.text || char(10) || money_talks.agreed_words
        else ''
      end as team_text
    from entries
    join case_files on case_files.no = entries.case_no
    left join contacts on contacts.entry_key = entries.key
    left join visit_reports on visit_reports.entry_key = entries.key
    left join star_readings on star_readings.entry_key = entries.key
    left join support_overviews on support_overviews.entry_key = entries.key
    left join accommodations on accommodations.entry_key = entries.key
    left join case_stage_changes on case_stage_changes.entry_key = entries.key
    left join external_tool_records on external_tool_records.entry_key = entries.key
    left join case_decisions on case_decisions.entry_key = entries.key
    left join housing_moments on housing_moments.entry_key = entries.key
    left join plan_moments on plan_moments.entry_key = entries.key
    left join change_stage_entries on change_stage_entries.entry_key = entries.key
    left join case_records on case_records.entry_key = entries.key
    left join follow_ups on follow_ups.entry_key = entries.key
    left join documents on documents.entry_key = entries.key
    left join network_moments on network_moments.entry_key = entries.key
    left join money_talks on money_talks.entry_key = entries.key
    left join incidents on incidents.entry_key = entries.key
    left join wellbeing_readings on wellbeing_readings.entry_key = entries.key
    left join tenancy_moments on tenancy_moments.entry_key = entries.key
  `.execute(db);
  await sql`
    create view entry_texts as
    select written_no, entry_key, case_no, scope, shared_text, team_text,
      ${folded(sql`shared_text`)} as shared, ${folded(sql`team_text`)} as team_only
    from written_texts
  `.execute(db);
}
