import type { EntryKind } from '#shared/contracts/timeline.ts';
import { type CaseSince, sinceGroups } from '#core/database/case-since.ts';
import { inList } from '#core/database/in-list.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

export function findCaseNo(db: ReadDb, caseId: string) {
  return db.selectFrom('case_files').select('no').where('id', '=', caseId).executeTakeFirstOrThrow();
}

export interface SpineFilter {
  readonly caseNo: number;
  readonly kinds: readonly EntryKind[];
  readonly authorId: string | null;
  readonly before: { readonly at: string; readonly key: number } | null;
  readonly limit: number;
}

/** A case's entries from the newest or from a place on, along the index on (case, time, key). */
export function spineRows(db: ReadDb, { caseNo, kinds, authorId, before, limit }: SpineFilter) {
  let rows = db
    .selectFrom('entries')
    .select(['key', 'id', 'kind', 'at', 'author_name'])
    .where('case_no', '=', caseNo)
    .orderBy('at', 'desc')
    .orderBy('key', 'desc')
    .limit(limit);
  if (kinds.length > 0) rows = rows.where('kind', 'in', kinds);
  if (authorId !== null) rows = rows.where('author_id', '=', authorId);
  if (before !== null) {
    rows = rows.where((eb) => eb(eb.refTuple('at', 'key'), '<', eb.tuple(before.at, before.key)));
  }
  return rows.execute();
}
export type SpineRow = Awaited<ReturnType<typeof spineRows>>[number];

/** What happened in many cases besides contacts, each from its own instant on, newest first. */
export function factRows(db: ReadDb, cases: readonly CaseSince[]) {
  return db
    .selectFrom('entries')
    .select(['key', 'id', 'kind', 'at', 'author_name', 'case_no'])
    .where('kind', '!=', 'contact')
    .where((eb) =>
      eb.or(
        sinceGroups(cases).map(({ caseNos, since }) =>
          eb.and([eb('case_no', 'in', caseNos), eb('at', '>=', since)]),
        ),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('key', 'desc')
    .execute();
}

/** Entries of several cases in a span, newest first: one range of the index on (case, time) each. */
export function spanRows(
  db: ReadDb,
  {
    caseNos,
    since,
    before,
  }: { readonly caseNos: readonly number[]; readonly since: string; readonly before: string },
) {
  return db
    .selectFrom('entries')
    .select(['key', 'id', 'kind', 'at', 'author_name', 'case_no'])
    .where('case_no', 'in', inList(caseNos, -1))
    .where('at', '>=', since)
    .where('at', '<', before)
    .orderBy('at', 'desc')
    .orderBy('key', 'desc')
    .execute();
}

/** Everybody who wrote in a case, by name; one look at each of its entries. */
export function authorRows(db: ReadDb, caseNo: number) {
  return db
    .selectFrom('entries')
    .select(['author_id', 'author_name'])
    .where('case_no', '=', caseNo)
    .groupBy('author_id')
    .orderBy('author_name')
    .execute();
}

export function contactRows(db: ReadDb, keys: readonly number[]) {
  return db
    .selectFrom('contacts')
    .innerJoin('visit_reports', 'visit_reports.entry_key', 'contacts.entry_key')
    .select([
      'contacts.entry_key',
      'contacts.status',
      'contacts.channel',
      'contacts.place',
      'contacts.minutes',
      'contacts.planned',
      'contacts.good_news',
      'contacts.hunch',
      'contacts.shared_with_person',
      'visit_reports.what_happened',
      'visit_reports.person_said',
      'visit_reports.worker_view',
      'visit_reports.strength_noticed',
    ])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('entry_amendments')
            .select('entry_amendments.id')
            .whereRef('entry_amendments.entry_key', '=', 'contacts.entry_key'),
        )
        .as('amended'),
    )
    .where('contacts.entry_key', 'in', keys)
    .execute();
}

export function starRows(db: ReadDb, keys: readonly number[]) {
  return db
    .selectFrom('star_readings')
    .innerJoin('star_templates', 'star_templates.id', 'star_readings.template_id')
    .select([
      'star_readings.entry_key',
      'star_readings.id',
      'star_readings.context',
      'star_readings.method',
      'star_readings.person_comment',
      'star_templates.name',
      'star_templates.kind',
    ])
    .select((eb) => [
      eb
        .selectFrom('star_areas')
        .select((areas) => areas.fn.countAll<number>().as('n'))
        .whereRef('star_areas.template_id', '=', 'star_readings.template_id')
        .as('areas'),
      eb
        .selectFrom('star_scores')
        .select((scores) => scores.fn.countAll<number>().as('n'))
        .whereRef('star_scores.reading_id', '=', 'star_readings.id')
        .where((scores) =>
          scores.or([
            scores('star_scores.agreed_score', 'is not', null),
            scores('star_scores.person_score', 'is not', null),
            scores('star_scores.worker_score', 'is not', null),
          ]),
        )
        .as('answered'),
    ])
    .where('star_readings.entry_key', 'in', keys)
    .execute();
}

export function stateChangeRows(db: ReadDb, keys: readonly number[]) {
  return db.selectFrom('case_stage_changes').selectAll().where('entry_key', 'in', keys).execute();
}

export function assignmentChangeRows(db: ReadDb, keys: readonly number[]) {
  return db.selectFrom('assignment_changes').selectAll().where('entry_key', 'in', keys).execute();
}

export function overviewRows(db: ReadDb, keys: readonly number[]) {
  return db
    .selectFrom('support_overviews')
    .select(['entry_key', 'version'])
    .where('entry_key', 'in', keys)
    .execute();
}

export function homeRows(db: ReadDb, keys: readonly number[]) {
  return db
    .selectFrom('accommodations')
    .select(['entry_key', 'type_key', 'address'])
    .where('entry_key', 'in', keys)
    .execute();
}

export function disclosureRows(db: ReadDb, keys: readonly number[]) {
  return db
    .selectFrom('disclosure_logs')
    .select(['entry_key', 'recipient', 'format'])
    .where('entry_key', 'in', keys)
    .execute();
}

export function documentRows(db: ReadDb, keys: readonly number[]) {
  return db
    .selectFrom('documents')
    .select(['entry_key', 'title', 'media_type', 'removed_at', 'shared_with_person'])
    .where('entry_key', 'in', keys)
    .execute();
}

export function externalToolRows(db: ReadDb, keys: readonly number[]) {
  return db
    .selectFrom('external_tool_records')
    .select(['entry_key', 'tool_name', 'agreed_focus'])
    .where('entry_key', 'in', keys)
    .execute();
}

export function recordRows(db: ReadDb, keys: readonly number[]) {
  return db
    .selectFrom('case_records')
    .select(['entry_key', 'kind', 'version', 'method', 'agreed', 'agreed_words', 'shared_with_person'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('entry_amendments')
            .select('entry_amendments.id')
            .whereRef('entry_amendments.entry_key', '=', 'case_records.entry_key'),
        )
        .as('amended'),
    )
    .where('entry_key', 'in', keys)
    .execute();
}

export function incidentRows(db: ReadDb, keys: readonly number[]) {
  return db
    .selectFrom('incidents')
    .select(['entry_key', 'kind', 'severity', 'status', 'what_happened', 'persons_account'])
    .where('entry_key', 'in', keys)
    .execute();
}

export function followUpRows(db: ReadDb, keys: readonly number[]) {
  return db
    .selectFrom('follow_ups')
    .select(['entry_key', 'still_housed', 'contact_wish', 'note'])
    .where('entry_key', 'in', keys)
    .execute();
}

export function decisionRows(db: ReadDb, keys: readonly number[]) {
  return db
    .selectFrom('case_decisions')
    .select(['entry_key', 'text', 'origin', 'agreed_with_person', 'reason'])
    .where('entry_key', 'in', keys)
    .execute();
}

export function housingMomentRows(db: ReadDb, keys: readonly number[]) {
  return db.selectFrom('housing_moments').selectAll().where('entry_key', 'in', keys).execute();
}

export function planRows(db: ReadDb, keys: readonly number[]) {
  return db
    .selectFrom('plan_moments')
    .leftJoin('goal_reviews', 'goal_reviews.entry_key', 'plan_moments.entry_key')
    .select([
      'plan_moments.entry_key',
      'plan_moments.act',
      'plan_moments.words',
      'plan_moments.text',
      'goal_reviews.what_helped',
      'goal_reviews.next',
    ])
    .where('plan_moments.entry_key', 'in', keys)
    .execute();
}

export function changeStageRows(db: ReadDb, keys: readonly number[]) {
  return db
    .selectFrom('change_stage_entries')
    .select(['entry_key', 'title', 'stage', 'identified_by', 'note'])
    .where('entry_key', 'in', keys)
    .execute();
}

export function tenancyMomentRows(db: ReadDb, keys: readonly number[]) {
  return db.selectFrom('tenancy_moments').selectAll().where('entry_key', 'in', keys).execute();
}

export function networkRows(db: ReadDb, keys: readonly number[]) {
  return db.selectFrom('network_moments').selectAll().where('entry_key', 'in', keys).execute();
}

export function wellbeingRows(db: ReadDb, keys: readonly number[]) {
  return db
    .selectFrom('wellbeing_readings')
    .innerJoin('wellbeing_scales', 'wellbeing_scales.id', 'wellbeing_readings.scale_id')
    .select([
      'wellbeing_readings.entry_key',
      'wellbeing_readings.id',
      'wellbeing_readings.metric_score',
      'wellbeing_readings.raw_score',
      'wellbeing_readings.is_estimated',
      'wellbeing_readings.person_comment',
      'wellbeing_readings.shared_with_person',
      'wellbeing_scales.key',
      'wellbeing_scales.name',
    ])
    .where('wellbeing_readings.entry_key', 'in', keys)
    .execute();
}

export function moneyTalkRows(db: ReadDb, keys: readonly number[]) {
  return db
    .selectFrom('money_talks')
    .select(['entry_key', 'method', 'agreed_words', 'text', 'shared_with_person'])
    .where('entry_key', 'in', keys)
    .execute();
}
